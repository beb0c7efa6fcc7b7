using Extractor.Store.Merging;
using Microsoft.Data.Sqlite;

namespace Extractor.Store.Sqlite;

/// <summary>Numbers for terms; a term is added with its words when it is new.</summary>
internal sealed class TermWriter(SqliteConnection connection) : IDisposable
{
    // A cache, cleared when full: memory must not grow with the corpus.
    private const int Capacity = 100_000;

    private readonly Dictionary<string, long> _known = new(StringComparer.Ordinal);
    private readonly HashSet<(long Metric, long Key)> _metrics = [];
    private readonly Statement _find = new(connection, "SELECT id FROM term WHERE text = ?");
    private readonly Statement _add = new(connection, "INSERT INTO term (text, fold) VALUES (?, ?)");
    private readonly Statement _addWord = new(connection, "INSERT OR IGNORE INTO term_word (word, term) VALUES (?, ?)");
    private readonly Statement _addMetric = new(connection, "INSERT OR IGNORE INTO metric_key (metric, key) VALUES (?, ?)");

    public long? IdOrNull(string? text) => text is null ? null : Id(text);

    public long Id(string text)
    {
        if (_known.TryGetValue(text, out var id))
            return id;
        id = _find.Begin().Add(text).Step() ? _find.Long(0) : 0;
        _find.Reset();
        if (id == 0)
            id = Add(text);
        if (_known.Count >= Capacity)
            _known.Clear();
        _known.Add(text, id);
        return id;
    }

    /// <summary>Notes that a metric in these words has this key.</summary>
    public void NoteMetric(long metric, long key)
    {
        if (!_metrics.Add((metric, key)))
            return;
        _addMetric.Begin().Add(metric).Add(key).Run();
        if (_metrics.Count >= Capacity)
            _metrics.Clear();
    }

    /// <summary>After a rollback: what was added since is gone.</summary>
    public void Forget()
    {
        _known.Clear();
        _metrics.Clear();
    }

    public void Dispose()
    {
        _find.Dispose();
        _add.Dispose();
        _addWord.Dispose();
        _addMetric.Dispose();
    }

    private long Add(string text)
    {
        var fold = WordFold.Of(text);
        var id = _add.Begin().Add(text).Add(fold).Insert();
        foreach (var word in fold.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            _addWord.Begin().Add(word).Add(id).Run();
        return id;
    }
}
