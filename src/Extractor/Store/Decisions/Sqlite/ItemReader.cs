using Extractor.Store.Merging;
using Extractor.Store.Sqlite;
using Extractor.Text;

namespace Extractor.Store.Decisions.Sqlite;

/// <summary>Reads rows of the queue as reviewers see them.</summary>
internal static class ItemReader
{
    private const string Select = $"""
        SELECT {OccurrenceColumns.Select}, c."key", e.version, v.status, d.title, publisher.text, d.published, x.decision, x.reason, x.candidate_start, x.candidate_end
        FROM occurrence o {OccurrenceColumns.Joins}
        JOIN evidence e ON e.claim = o.claim AND e.occurrence = o.id
        LEFT JOIN version v ON v.claim = e.claim AND v.ordinal = e.version
        LEFT JOIN review_conflict x ON x.occurrence = o.id
        WHERE o.id = ?
        """;

    public static List<ReviewItem> Read(ReadSession session, IEnumerable<ItemRow> rows)
    {
        var items = new List<ReviewItem>();
        using var select = session.Prepare(Select);
        foreach (var row in rows)
        {
            if (select.Begin().Add(row.Occurrence).Step())
                items.Add(Read(session, select, row));
        }
        return items;
    }

    /// <summary>A row with decision, article, reason, and candidate.</summary>
    public static ReviewItem Lost(ReadSession session, Statement row)
    {
        var decision = DecisionReader.One(session, row.Long(0))!;
        var conflict = new ReviewConflict(decision.Id, row.Text(2), decision.Anchor, Candidate(row, 3));
        var (title, publisher, published) = Article(session, row.Text(1));
        return new(
            new ClaimReference(row.Text(1), decision.Anchor.Number), ReviewState.Conflict, ReviewRisk.Highest, [ReviewReason.Conflict], null, 0, null, null,
            title, publisher, published, conflict, QueueCursor.OfLost(decision.Id));
    }

    private static ReviewItem Read(ReadSession session, Statement row, ItemRow item)
    {
        const int next = OccurrenceColumns.Count;
        var occurrence = OccurrenceColumns.Read(row);
        var id = ClaimId.Format(row.Long(next));
        var conflict = row.LongOrNull(next + 6) is { } decision && DecisionReader.One(session, decision) is { } known
            ? new ReviewConflict(decision, row.Text(next + 7), known.Anchor, Candidate(row, next + 8))
            : null;
        return new(
            new ClaimReference(occurrence.Article, occurrence.Number, id), item.State, item.Risk, ItemRow.Read(item.Reasons), id, row.Int(next + 1),
            (ClaimStatus?)row.LongOrNull(next + 2), occurrence, row.TextOrNull(next + 3), row.TextOrNull(next + 4), row.Day(next + 5), conflict,
            QueueCursor.Of(item.Risk, item.Occurrence));
    }

    private static TextSpan? Candidate(Statement row, int column)
        => row.LongOrNull(column) is { } start ? new TextSpan((int)start, row.Int(column + 1)) : null;

    private static (string? Title, string? Publisher, DateOnly? Published) Article(ReadSession session, string name)
    {
        using var select = session.Prepare("""
            SELECT d.title, publisher.text, d.published FROM article a JOIN edition d ON d.id = (SELECT max(id) FROM edition WHERE article = a.id)
            LEFT JOIN term publisher ON publisher.id = d.publisher WHERE a.name = ?
            """);
        return select.Begin().Add(name).Step() ? (select.TextOrNull(0), select.TextOrNull(1), select.Day(2)) : (null, null, null);
    }
}
