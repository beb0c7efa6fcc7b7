using Extractor.Claims;
using Extractor.Recognition.Numbers;
using Extractor.Store.Merging;
using Extractor.Text;
using Microsoft.Data.Sqlite;

namespace Extractor.Store.Sqlite;

/// <summary>Reads the occurrences of a claim, retired ones included, for merging.</summary>
internal sealed class LedgerReader(SqliteConnection connection) : IDisposable
{
    private readonly Statement _items = new(connection, """
        SELECT o.id, e.version, o.subject_kind, o.metric, o.confidence, coalesce(made.stored_at, d.stored_at), coalesce(aside."at", d.retired_at),
               d.published, a.name, o."start", o."end", o.value, o.high, o.step, o.exact, o.bound, o.direction,
               speaker.text, publisher.text, subject.text, s.copy
        FROM main.evidence e
        JOIN occurrence o ON o.id = e.occurrence
        JOIN edition d ON d.id = o.edition
        JOIN article a ON a.id = d.article
        JOIN sentence s ON s.id = o.sentence
        LEFT JOIN made ON made.occurrence = o.id
        LEFT JOIN set_aside aside ON aside.occurrence = o.id AND aside.until IS NULL
        LEFT JOIN term speaker ON speaker.id = o.said_by
        LEFT JOIN term publisher ON publisher.id = d.publisher
        LEFT JOIN term subject ON subject.id = o.subject
        WHERE e.claim = ?
        """);

    private readonly Statement _traits = new(connection, "SELECT subject, unit, kind, modality, coalesce(to_day, from_day), \"key\" FROM claim WHERE id = ?");

    public List<MergeItem> Items(long claim)
    {
        var items = new List<MergeItem>();
        _items.Begin().Add(claim);
        while (_items.Step())
            items.Add(Item());
        _items.Reset();
        return items;
    }

    public ClaimTraits Traits(long claim)
    {
        if (!_traits.Begin().Add(claim).Step())
            throw new InvalidOperationException($"Claim {claim} has evidence and no row.");
        var traits = new ClaimTraits(_traits.Long(5), _traits.LongOrNull(0), _traits.LongOrNull(1), _traits.Int(2), _traits.Int(3), _traits.Day(4)?.Year);
        _traits.Reset();
        return traits;
    }

    public void Dispose()
    {
        _items.Dispose();
        _traits.Dispose();
    }

    private MergeItem Item()
    {
        var ledger = new LedgerItem(
            _items.Long(0), _items.Int(1), _items.Long(2), _items.Long(3), _items.Double(4), _items.Text(5), _items.TextOrNull(6));
        var (value, high, step) = StoredValue.Read(_items.Double(11), _items.DoubleOrNull(12), _items.Double(13), _items.TextOrNull(14));
        var (saidBy, publisher, subject) = (_items.TextOrNull(17), _items.TextOrNull(18), _items.TextOrNull(19));
        return new(
            ledger, _items.Day(7), _items.Text(8), new TextSpan(_items.Int(9), _items.Int(10)), value, high, (Bound)_items.Int(15), step,
            (Direction?)_items.LongOrNull(16), MergeItem.SourceOf(saidBy, publisher), MergeItem.IsSubject(saidBy, subject), _items.Long(20));
    }
}
