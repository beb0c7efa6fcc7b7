using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Extractor.Ingestion.Web.Http;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Extractor.Ingestion.Web.Robots;

/// <summary>
/// Each site's robots.txt, asked for once a day: one that is not there (4xx) allows all, one that cannot be had (5xx, no answer)
/// forbids all until it is asked again.
/// </summary>
internal sealed class RobotsCache(HostLanes lanes, TimeProvider time)
{
    private const int MaxRedirects = 5;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan LifetimeOfFailure = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, Lazy<Task<Entry>>> _sites = new(StringComparer.OrdinalIgnoreCase);

    /// <returns>Null when the page may be fetched, else why not, in a sentence.</returns>
    public async Task<string?> RefusalAsync(Uri address, CancellationToken cancellation)
    {
        var entry = await EntryAsync(address, cancellation);
        if (entry.File.Allows(address))
            return null;
        var robots = Address(address);
        return entry.Failure is null
            ? $"{robots} forbids programs to fetch {address.AbsoluteUri}; save the page from a browser if you may use it."
            : $"{robots} cannot be had ({entry.Failure}), and until it can nothing is fetched there; try again later.";
    }

    private async Task<Entry> EntryAsync(Uri address, CancellationToken cancellation)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        while (true)
        {
            var pending = _sites.GetOrAdd(site, _ => new Lazy<Task<Entry>>(() => LoadAsync(address, cancellation)));
            try
            {
                var entry = await pending.Value;
                if (time.GetUtcNow() < entry.Until)
                    return entry;
            }
            catch
            {
                // Stopped, or the address is refused: the next one asks again.
                _sites.TryRemove(new(site, pending));
                throw;
            }
            _sites.TryRemove(new(site, pending));
        }
    }

    private async Task<Entry> LoadAsync(Uri page, CancellationToken cancellation)
    {
        var lane = lanes.To(page);
        var at = Address(page);
        try
        {
            for (var hop = 0; ; hop++)
            {
                var answer = await lanes.To(at).SendAsync(new HttpRequest(at, RobotsFile.MaxBytes, CutsOff: true), cancellation);
                if (answer.IsRedirect && hop < MaxRedirects && answer.Location!.Scheme is "http" or "https")
                    at = answer.Location;
                else
                    return Of(answer, lane);
            }
        }
        catch (Exception error) when (AddressRefusedException.In(error) is null && error is HttpRequestException or IOException or TimeoutRejectedException or BrokenCircuitException)
        {
            return Failed(FetchFailures.Words(error));
        }
    }

    private Entry Of(HttpAnswer answer, HostLane lane)
    {
        // "Too many requests" is no statement about the file.
        if (answer.Status >= HttpStatusCode.InternalServerError || answer.Status == HttpStatusCode.TooManyRequests)
            return Failed($"the server answers {(int)answer.Status}");
        if (answer.Status != HttpStatusCode.OK)
            return new Entry(RobotsFile.AllowsAll, null, time.GetUtcNow() + Lifetime);
        var file = RobotsFile.Parse(Encoding.UTF8.GetString(answer.Body), FetchOptions.ProductToken);
        if (file.CrawlDelay is { } delay)
            lane.SlowDown(delay);
        return new Entry(file, null, time.GetUtcNow() + Lifetime);
    }

    private Entry Failed(string why) => new(RobotsFile.AllowsNothing, why, time.GetUtcNow() + LifetimeOfFailure);

    private static Uri Address(Uri page) => new(page, "/robots.txt");

    private sealed record Entry(RobotsFile File, string? Failure, DateTimeOffset Until);
}
