using System.Threading.Channels;
using Extractor.Store;

namespace Extractor.Web.Live;

/// <summary>Tells those who listen which articles came into the store, whoever put them there. The store is asked only while somebody listens.</summary>
internal sealed class ArrivalFeed(IClaimStore store, TimeProvider time, TimeSpan interval) : IDisposable
{
    private const int Most = 50;
    private const int MostListeners = 500;

    private readonly Lock _lock = new();
    private readonly List<Channel<ArticleSummary>> _listeners = [];
    private ITimer? _timer;
    private long _last;

    /// <returns>Null when too many listen already.</returns>
    public Channel<ArticleSummary>? Listen()
    {
        var channel = Channel.CreateBounded<ArticleSummary>(new BoundedChannelOptions(Most * 2) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_lock)
        {
            if (_listeners.Count >= MostListeners)
                return null;
            if (_listeners.Count == 0)
                _last = store.Latest(1).FirstOrDefault()?.Edition ?? 0;
            _listeners.Add(channel);
            _timer ??= time.CreateTimer(_ => Poll(), null, interval, interval);
        }
        return channel;
    }

    public void Leave(Channel<ArticleSummary> channel)
    {
        lock (_lock)
        {
            _listeners.Remove(channel);
            if (_listeners.Count > 0)
                return;
            _timer?.Dispose();
            _timer = null;
        }
    }

    public void Dispose() => _timer?.Dispose();

    private void Poll()
    {
        lock (_lock)
        {
            if (_listeners.Count == 0)
                return;
            IReadOnlyList<ArticleSummary> latest;
            try
            {
                latest = store.Latest(Most);
            }
            catch (StoreException)
            {
                // The next poll asks again; pages tell the failure to whoever opens one.
                return;
            }
            foreach (var article in latest.Where(article => article.Edition > _last).Reverse())
            {
                foreach (var listener in _listeners)
                    listener.Writer.TryWrite(article);
            }
            _last = Math.Max(_last, latest.FirstOrDefault()?.Edition ?? 0);
        }
    }
}
