using Extractor.Claims;
using Extractor.Recognition.Numbers;
using Extractor.Store.Merging;
using Extractor.Text;
using Microsoft.Data.Sqlite;

namespace Extractor.Store.Sqlite;

/// <summary>Reads the occurrences of a claim, retired ones included, for merging.</summary>
internal sealed class LedgerReader(SqliteConnection connection) : IDisposable
{
    private readonly Statement _copies = new(connection, """
        SELECT e.occurrence, e.version, e.subject_kind, e.metric, e.confidence, e.published, e.article, e."start", e."end", e.value, e.high, e.step, e.exact,
               e.bound, e.direction, e.copy, e.source, source.text, e.by_subject
        FROM main.evidence e LEFT JOIN term source ON source.id = e.source
        WHERE e.claim = ?
        """);

    private readonly Statement _facts = new(connection, """
        SELECT o.id, e.version, o.subject_kind, o.metric, o.confidence, d.published, a.name, o."start", o."end", o.value, o.high, o.step, o.exact,
               o.bound, o.direction, s.copy, coalesce(o.said_by, d.publisher), source.text, speaker.text, subject.text,
               e.copy IS NOT NULL, coalesce(made.stored_at, d.stored_at), coalesce(aside."at", d.retired_at)
        FROM main.evidence e
        JOIN occurrence o ON o.id = e.occurrence
        JOIN edition d ON d.id = o.edition
        JOIN article a ON a.id = d.article
        JOIN sentence s ON s.id = o.sentence
        LEFT JOIN made ON made.occurrence = o.id
        LEFT JOIN set_aside aside ON aside.occurrence = o.id AND aside.until IS NULL
        LEFT JOIN term source ON source.id = coalesce(o.said_by, d.publisher)
        LEFT JOIN term speaker ON speaker.id = o.said_by
        LEFT JOIN term subject ON subject.id = o.subject
        WHERE e.claim = ? AND e.occurrence BETWEEN ? AND ?
        """);

    private readonly Statement _sentence = new(connection, "SELECT s.text FROM occurrence o JOIN sentence s ON s.id = o.sentence WHERE o.id = ?");
    private readonly Statement _traits = new(connection, "SELECT subject, unit, kind, modality, coalesce(to_day, from_day), \"key\" FROM claim WHERE id = ?");

    /// <summary>The occurrences as the evidence repeats them; those of which it repeats nothing, and retired ones, as they were stored.</summary>
    public List<MergeItem> Items(long claim)
    {
        var items = new List<MergeItem>();
        _copies.Begin().Add(claim);
        while (_copies.Step())
        {
            var (occurrence, version) = (_copies.Long(0), _copies.Int(1));
            if (version == 0 || _copies.IsNull(15))
                ReadFacts(items, claim, occurrence, occurrence);
            else
                items.Add(Item(_copies, Row(_copies, isCopied: true), saidBySubject: _copies.Int(18) != 0));
        }
        _copies.Reset();
        return items;
    }

    /// <summary>The occurrences as they were stored, with the times at which they were stored and retired.</summary>
    public List<MergeItem> Facts(long claim)
    {
        var items = new List<MergeItem>();
        ReadFacts(items, claim, first: 0, last: long.MaxValue);
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
        _copies.Dispose();
        _facts.Dispose();
        _sentence.Dispose();
        _traits.Dispose();
    }

    private void ReadFacts(List<MergeItem> items, long claim, long first, long last)
    {
        _facts.Begin().Add(claim).Add(first).Add(last);
        while (_facts.Step())
        {
            var ledger = Row(_facts, isCopied: _facts.Int(20) != 0) with { StoredAt = _facts.Text(21), RetiredAt = _facts.TextOrNull(22) };
            items.Add(Item(_facts, ledger, MergeItem.IsSubject(_facts.TextOrNull(18), _facts.TextOrNull(19))));
        }
        _facts.Reset();
    }

    private static LedgerItem Row(Statement row, bool isCopied)
        => new(row.Long(0), row.Int(1), isCopied, row.Long(2), row.Long(3), row.Double(4), row.LongOrNull(16));

    private MergeItem Item(Statement row, LedgerItem ledger, bool saidBySubject)
    {
        var (value, high, step) = StoredValue.Read(row.Double(9), row.DoubleOrNull(10), row.Double(11), row.TextOrNull(12));
        return new(
            ledger, row.Day(5), row.Text(6), new TextSpan(row.Int(7), row.Int(8)), value, high, (Bound)row.Int(13), step, (Direction?)row.LongOrNull(14),
            MergeItem.SourceOf(row.TextOrNull(17)), saidBySubject, new(row.Long(15), () => Sentence(ledger.Occurrence)));
    }

    private string Sentence(long occurrence)
    {
        if (!_sentence.Begin().Add(occurrence).Step())
            throw new InvalidOperationException($"Occurrence {occurrence} has no sentence.");
        var text = _sentence.Text(0);
        _sentence.Reset();
        return text;
    }
}
