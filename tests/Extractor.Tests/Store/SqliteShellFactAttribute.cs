using System.ComponentModel;
using System.Diagnostics;

namespace Extractor.Tests.Store;

/// <summary>A test that opens a store with the sqlite3 command; skipped, with the reason, where that is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqliteShellFactAttribute : FactAttribute
{
    public SqliteShellFactAttribute()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("sqlite3", "--version") { RedirectStandardOutput = true, RedirectStandardError = true });
            process!.WaitForExit();
        }
        catch (Win32Exception)
        {
            Skip = "The command sqlite3 is not installed.";
        }
    }
}
