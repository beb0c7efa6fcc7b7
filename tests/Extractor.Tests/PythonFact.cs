using System.ComponentModel;
using System.Diagnostics;

namespace Extractor.Tests;

/// <summary>A test that runs one of the shared scripts; skipped, with the reason, where python3 or the script is not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PythonFactAttribute : SharedFactAttribute
{
    public PythonFactAttribute()
    {
        if (Skip is null && !PythonRuns())
            Skip = "python3 is not installed: the shared scripts cannot be run.";
    }

    private static bool PythonRuns()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("python3", "--version") { RedirectStandardOutput = true, RedirectStandardError = true });
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
