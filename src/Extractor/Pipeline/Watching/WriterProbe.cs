using System.Runtime.InteropServices;

namespace Extractor.Pipeline.Watching;

/// <summary>Whether some program still writes a file.</summary>
internal enum WriterState
{
    None,
    Writing,

    /// <summary>The file system cannot tell: only time can.</summary>
    Unknown,
}

/// <summary>
/// Asks the system whether a file is open for writing. On Linux a read lease is granted only when it is not; elsewhere a
/// reader who allows no writers is let in only then.
/// </summary>
internal static class WriterProbe
{
    private const int SetSignal = 10;
    private const int SetLease = 1024;
    private const int ReadLease = 0;
    private const int NoLease = 2;
    private const int TryAgain = 11;
    private const int LockedOnUnix = TryAgain;
    private const int LockedOnWindows = unchecked((int)0x80070020);

    /// <summary>SIGURG, which is ignored unless somebody handles it: a writer that comes while the lease is held for a moment sends it.</summary>
    private const int HarmlessSignal = 23;

    public static WriterState Of(string path)
    {
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, OperatingSystem.IsLinux() ? FileShare.ReadWrite | FileShare.Delete : FileShare.Read);
            return OperatingSystem.IsLinux() ? Leased(file) : WriterState.None;
        }
        catch (FileNotFoundException)
        {
            return WriterState.None;
        }
        catch (UnauthorizedAccessException)
        {
            // Reading will fail as well, with a sentence.
            return WriterState.None;
        }
        catch (IOException error)
        {
            return error.HResult is LockedOnUnix or LockedOnWindows ? WriterState.Writing : WriterState.Unknown;
        }
    }

    private static WriterState Leased(SafeHandle file)
    {
        _ = Control(file, SetSignal, HarmlessSignal);
        if (Control(file, SetLease, ReadLease) != 0)
            return Marshal.GetLastPInvokeError() == TryAgain ? WriterState.Writing : WriterState.Unknown;
        _ = Control(file, SetLease, NoLease);
        return WriterState.None;
    }

    [DllImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(SafeHandle file, int command, int argument);
}
