using Extractor.Claims;
using Extractor.Store.Decisions.Replay;
using Extractor.Store.Sqlite;

namespace Extractor.Store.Decisions.Sqlite;

/// <summary>An article's last edition with all its occurrences: those of the rules, and those with a reviewer's fields.</summary>
/// <param name="Made">Those set aside included.</param>
internal sealed record ArticleLedger(
    long Article, long Edition, long Content, string ContentHash, string Text, DateOnly? Published, IReadOnlyList<LedgerRow> Rules, IReadOnlyList<LedgerRow> Made)
{
    /// <returns>Null when the article is unknown or retired.</returns>
    public static ArticleLedger? Read(ReadSession session, string name)
    {
        using var find = session.Prepare("""
            SELECT a.id, d.id, d.content, c.hash, c.text, d.published, d.first_occurrence, d.first_occurrence + d.occurrences
            FROM article a JOIN edition d ON d.id = (SELECT max(id) FROM edition WHERE article = a.id) JOIN content c ON c.id = d.content
            WHERE a.name = ? AND d.retired_at IS NULL
            """);
        if (!find.Begin().Add(name).Step())
            return null;
        var rules = Rows(session, "o.id >= ? AND o.id < ?", find.Long(6), find.Long(7));
        var made = Rows(session, "o.id IN (SELECT occurrence FROM made WHERE edition = ?)", find.Long(1));
        return new(find.Long(0), find.Long(1), find.Long(2), find.Text(3), find.Text(4), find.Day(5), rules, made);
    }

    /// <summary>The text of any edition, by its hash; null when the store never held it.</summary>
    public static string? TextOf(ReadSession session, string contentHash)
    {
        using var find = session.Prepare("SELECT text FROM content WHERE hash = ?");
        return find.Begin().Add(contentHash).Step() ? find.Text(0) : null;
    }

    private static List<LedgerRow> Rows(ReadSession session, string where, params object?[] parameters)
    {
        var rows = new List<LedgerRow>();
        using var select = session.Prepare($"""
            SELECT {OccurrenceColumns.Select}, o.id, o.claim, c."key", e.version, v.status, aside.reason, r.state, r.decision
            FROM occurrence o {OccurrenceColumns.Joins}
            CROSS JOIN evidence e ON e.claim = o.claim AND e.occurrence = o.id
            LEFT JOIN version v ON v.claim = e.claim AND v.ordinal = e.version
            LEFT JOIN set_aside aside ON aside.occurrence = o.id AND aside.until IS NULL
            LEFT JOIN review_state r ON r.occurrence = o.id
            WHERE {where} ORDER BY o."start", o."end", o.id
            """);
        select.Begin();
        foreach (var parameter in parameters)
            select.AddAny(parameter);
        const int next = OccurrenceColumns.Count;
        while (select.Step())
        {
            rows.Add(new(
                select.Long(next), select.Long(next + 1), Merging.ClaimId.Format(select.Long(next + 2)), select.Int(next + 3), (ClaimStatus?)select.LongOrNull(next + 4),
                select.TextOrNull(next + 5), (ReviewState)(select.LongOrNull(next + 6) ?? 0), select.LongOrNull(next + 7), OccurrenceColumns.Read(select)));
        }
        return rows;
    }
}
