using System.Diagnostics;

namespace Extractor.Web.Tests;

/// <summary>How much longer work takes by the clock than the processor needs for it: above 1 where others use the processors too, so that limits in seconds would fail by chance.</summary>
internal static class MachineSlowness
{
    private static readonly TimeSpan Probe = TimeSpan.FromMilliseconds(60);

    public static double Now()
    {
        var begun = Stopwatch.GetTimestamp();
        var processor = Environment.CpuUsage.TotalTime;
        while (Environment.CpuUsage.TotalTime - processor < Probe)
            Thread.SpinWait(1_000);
        return Math.Max(1, Stopwatch.GetElapsedTime(begun) / (Environment.CpuUsage.TotalTime - processor));
    }
}
