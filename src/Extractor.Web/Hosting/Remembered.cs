using System.Collections.Concurrent;
using System.Diagnostics;
using Extractor.Store;

namespace Extractor.Web.Hosting;

/// <summary>
/// Keeps what was counted while the store stays as it is. What takes long to count is also kept over changes, for some twenty times as long as
/// it took: many visitors of a large store, of whom some decide, would else have the same things counted all the time.
/// </summary>
internal sealed class Remembered<T>(IClaimStore store, TimeProvider time)
    where T : class
{
    private const int Most = 1_000;
    private const int Rest = 20;
    private static readonly TimeSpan Cheap = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    public T Get(string key, Func<T> count)
    {
        var change = store.ChangeNumber();
        if (_entries.Count > Most)
            _entries.Clear();
        var entry = _entries.GetOrAdd(key, static _ => new());
        if (entry.Last is { } known && (known.Change == change || time.GetElapsedTime(known.Made) < known.Rest))
            return known.Value;
        lock (entry)
        {
            // Whoever waited for another's count takes it.
            if (entry.Last is { } other && (other.Change == change || time.GetElapsedTime(other.Made) < other.Rest))
                return other.Value;
            var begun = time.GetTimestamp();
            var value = count();
            var took = time.GetElapsedTime(begun);
            entry.Last = new(value, change, time.GetTimestamp(), RestAfter(took, entry.Last), took);
            return value;
        }
    }

    // The first time tells too much: code was compiled and the file was read.
    private static TimeSpan RestAfter(TimeSpan took, Count? before)
    {
        if (before is null || took < Cheap || before.Took < Cheap)
            return TimeSpan.Zero;
        var rest = (took < before.Took ? took : before.Took) * Rest;
        return rest < LongestRest ? rest : LongestRest;
    }

    private sealed class Entry
    {
        public volatile Count? Last;
    }

    private sealed record Count(T Value, long Change, long Made, TimeSpan Rest, TimeSpan Took);
}
