using System.Diagnostics;

namespace Extractor.Benchmarks.Store;

/// <summary>A stopwatch that measures processor time too.</summary>
internal sealed class Meter
{
    private readonly Stopwatch _wall = new();
    private TimeSpan _processor;
    private TimeSpan _begun;

    public Elapsed Elapsed => new(_wall.Elapsed, _processor);

    public void Start()
    {
        _begun = Environment.CpuUsage.TotalTime;
        _wall.Start();
    }

    public void Stop()
    {
        _wall.Stop();
        _processor += Environment.CpuUsage.TotalTime - _begun;
    }
}
