using System.Collections.Concurrent;
using System.Net;
using Extractor.Ingestion.Web.Http;
using Extractor.Ingestion.Web.Pages;
using Extractor.Ingestion.Web.Robots;
using Extractor.Ingestion.Web.Sources;

namespace Extractor.Ingestion.Web;

/// <summary>
/// Brings pages from the web into a corpus folder. Hosts are asked at the same time, each at its own pace. What cannot be had is a
/// result with a sentence. Fetching again goes on where it was stopped and asks only for what may have changed.
/// </summary>
public sealed class WebFetcher : IDisposable
{
    /// <summary>Pages that are under way at a time; most of them wait for their host's turn.</summary>
    private const int PagesAtATime = 16;

    private readonly HttpSender _client;
    private readonly HostLanes _lanes;
    private readonly SourceLinks _sources;
    private readonly PageFetcher _pages;

    /// <param name="options">Validated here.</param>
    /// <exception cref="ArgumentException">An option cannot work.</exception>
    public WebFetcher(FetchOptions options, string corpusFolder, TimeProvider time)
        : this(options, corpusFolder, time, resolve: null)
    {
    }

    /// <param name="resolve">Names to addresses; null for the system's way.</param>
    internal WebFetcher(FetchOptions options, string corpusFolder, TimeProvider time, Func<string, CancellationToken, Task<IPAddress[]>>? resolve)
    {
        options.Validate();
        _client = new HttpSender(options, time, resolve);
        _lanes = new HostLanes(_client, options, time);
        Exchanges exchanges = new(_lanes, new RobotsCache(_lanes, time), options);
        _sources = new SourceLinks(exchanges, options);
        _pages = new PageFetcher(exchanges, new PageFolder(corpusFolder), time);
    }

    /// <param name="report">Told of every page as soon as it is kept or given up, by one thread at a time.</param>
    /// <param name="cancellation">Ends the fetch; what is kept stays, and fetching again goes on from there.</param>
    public async Task<FetchCounts> FetchAsync(IReadOnlyList<FetchSource> sources, Action<FetchResult> report, CancellationToken cancellation)
    {
        var counts = FetchCounts.None;
        Lock gate = new();
        ConcurrentDictionary<string, bool> taken = new(StringComparer.Ordinal);
        await Parallel.ForEachAsync(sources, Parallelism(cancellation), async (source, stop) =>
        {
            if (source.Kind == FetchSourceKind.Page)
                await PageAsync(source.Address, null, null, stop);
            else
                await ListAsync(source, stop);
        });
        return counts;

        async Task ListAsync(FetchSource source, CancellationToken stop)
        {
            var links = await _sources.ReadAsync(source, fault => Told(new FetchResult(source.Address.ToString(), FetchOutcome.Failed, Message: fault)), stop);
            await Parallel.ForEachAsync(links, Parallelism(stop), async (link, halt) => await PageAsync(PageAddress.Parse(link.Address.AbsoluteUri).Address!, link, source.Address.ToString(), halt));
        }

        async Task PageAsync(PageAddress address, PageLink? link, string? source, CancellationToken stop)
        {
            if (taken.TryAdd(address.Identity, true))
                Told(await _pages.FetchAsync(address, link, source, stop));
        }

        void Told(FetchResult result)
        {
            lock (gate)
            {
                counts = counts.With(result.Outcome);
                report(result);
            }
        }
    }

    public void Dispose()
    {
        _lanes.Dispose();
        _client.Dispose();
    }

    private static ParallelOptions Parallelism(CancellationToken cancellation) => new() { MaxDegreeOfParallelism = PagesAtATime, CancellationToken = cancellation };
}
