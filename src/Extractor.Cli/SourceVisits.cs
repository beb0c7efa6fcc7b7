using Extractor.Ingestion.Web;
using Extractor.Pipeline.Output;

namespace Extractor.Cli;

/// <summary>Fetches the configured sources from time to time, into a folder that is watched.</summary>
internal sealed class SourceVisits(Workspace workspace, string folder, WatchReport report, TimeProvider time)
{
    /// <summary>Returns when it is told to stop, or when nothing is left to visit.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        var options = workspace.Options.Fetch;
        var sources = options.Sources();
        if (sources.Count == 0)
            return;
        using var fetcher = workspace.Fetcher(folder);
        try
        {
            do
            {
                var counts = await fetcher.FetchAsync(sources, Told, stop);
                report.Notice($"Fetched: {counts.New} new, {counts.Changed} changed, {PlainText.Count(counts.Failed, "failure")}.");
                await Task.Delay(options.Every, time, stop);
            }
            while (options.Every > TimeSpan.Zero);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Told to stop: an end like any other.
        }
    }

    private void Told(FetchResult result)
    {
        if (result.Outcome == FetchOutcome.Failed)
            report.Notice(result.Message!);
    }
}
