using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Extractor.Store.Sqlite;

/// <summary>
/// Lets one writer at a time, of all processes, write or checkpoint: SQLite's own locks allow a commit and another
/// connection's checkpoint at the same moment, which releases before 3.51.3 may not survive. The file beside the store is
/// locked by the system while a transaction is open, so that it is free again when its process ends in whatever way, and it
/// names the process that holds it.
/// </summary>
internal sealed class WriterLock(string store) : IDisposable
{
    private const int WouldBlock = 11;
    private const int WouldBlockOnMac = 35;
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int NoSpaceLeft = 28;

    private FileStream? _held;

    public static string PathOf(string store) => store + ".lock";

    /// <exception cref="SqliteException">Another holds it (as <c>SQLITE_BUSY</c>), or it cannot be made.</exception>
    public void Take()
    {
        try
        {
            _held = new FileStream(PathOf(store), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            var name = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
            _held.SetLength(0);
            _held.Write(System.Text.Encoding.ASCII.GetBytes(name));
        }
        catch (IOException error) when (error.HResult is WouldBlock or WouldBlockOnMac or SharingViolation)
        {
            throw new SqliteException("'the writer's lock is taken'", SQLitePCL.raw.SQLITE_BUSY);
        }
        catch (UnauthorizedAccessException)
        {
            throw new SqliteException("'the writer's lock cannot be made'", SQLitePCL.raw.SQLITE_READONLY);
        }
        catch (IOException error)
        {
            Release();
            throw new SqliteException($"'{error.Message}'", error.HResult == NoSpaceLeft ? SQLitePCL.raw.SQLITE_FULL : SQLitePCL.raw.SQLITE_IOERR);
        }
    }

    public void Release()
    {
        _held?.Dispose();
        _held = null;
    }

    /// <summary>The process that holds the lock now; null when nobody does, or it is this one.</summary>
    public static int? Holder(string store)
    {
        try
        {
            using (new FileStream(PathOf(store), FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0))
                return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return NameIn(PathOf(store)) is { } id && id != Environment.ProcessId ? id : null;
        }
    }

    public void Dispose() => Release();

    private static int? NameIn(string path)
    {
        try
        {
            using var file = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            return int.TryParse(file.ReadToEnd(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
