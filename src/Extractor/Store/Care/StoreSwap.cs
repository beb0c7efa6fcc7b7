using System.Globalization;
using Extractor.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Store.Care;

/// <summary>Puts a file in the place of a store that nobody uses.</summary>
internal static class StoreSwap
{
    /// <returns>Where the store that was there is now; null when there was none.</returns>
    public static string? Replace(string store, string replacement, TimeProvider time)
    {
        if (!File.Exists(store))
        {
            // Of a store that was deleted: it would be read into the new one.
            DeleteLog(store);
            File.Move(replacement, store);
            return null;
        }
        using var alone = new WriterLock(store);
        Take(alone, store);
        var kept = Free(store, time.GetUtcNow());
        CloseLog(store, kept);
        File.Replace(replacement, store, kept);
        return kept;
    }

    private static void Take(WriterLock alone, string store)
    {
        try
        {
            alone.Take();
        }
        catch (SqliteException error) when (LockRetry.IsLocked(error))
        {
            throw BackupErrors.InUse(store);
        }
    }

    // Leaving the log needs the store alone, and brings what the log holds into the file.
    private static void CloseLog(string store, string kept)
    {
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = store, Pooling = false, DefaultTimeout = 1 }.ToString());
            connection.Open();
            StoreFile.Execute(connection, "PRAGMA journal_mode = DELETE");
        }
        catch (SqliteException error) when (LockRetry.IsLocked(error))
        {
            throw BackupErrors.InUse(store);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_IOERR)
        {
            // It is damaged, which is why it is replaced: kept as it is, its log beside it under the same new name.
            MoveLog(store, kept);
        }
        if (File.Exists(store + "-wal"))
            MoveLog(store, kept);
    }

    private static void MoveLog(string store, string kept)
    {
        if (File.Exists(store + "-wal"))
            File.Move(store + "-wal", kept + "-wal");
        File.Delete(store + "-shm");
    }

    private static void DeleteLog(string store)
    {
        File.Delete(store + "-wal");
        File.Delete(store + "-shm");
    }

    private static string Free(string store, DateTimeOffset now)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{store}.replaced-{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");
        var free = name;
        for (var i = 2; File.Exists(free); i++)
            free = string.Create(CultureInfo.InvariantCulture, $"{name}-{i}");
        return free;
    }
}
