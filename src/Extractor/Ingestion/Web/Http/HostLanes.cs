using System.Collections.Concurrent;

namespace Extractor.Ingestion.Web.Http;

/// <summary>A lane for each host, made when it is first asked.</summary>
internal sealed class HostLanes(HttpSender client, FetchOptions options, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<HostLane>> _lanes = new(StringComparer.OrdinalIgnoreCase);

    public HostLane To(Uri address) => _lanes.GetOrAdd(address.Authority, _ => new Lazy<HostLane>(() => new HostLane(client, options, time))).Value;

    public void Dispose()
    {
        foreach (var lane in _lanes.Values.Where(lane => lane.IsValueCreated))
            lane.Value.Dispose();
    }
}
