using Extractor.Claims;
using Extractor.Store.Sqlite;
using Extractor.Text;

namespace Extractor.Store.Care;

/// <summary>Reads everything that a store was ever told, from which an equal one can be made.</summary>
internal static class LedgerReading
{
    /// <returns>The edition that came in after the given one; null when there is no other.</returns>
    public static long? Next(ReadSession session, long after)
    {
        using var select = session.Prepare("SELECT id FROM edition WHERE id > ? ORDER BY id LIMIT 1");
        return select.Begin().Add(after).Step() ? select.Long(0) : null;
    }

    public static StoredEdition Read(ReadSession session, long id)
    {
        using var select = session.Prepare("""
            SELECT a.name, c.hash, d.title, d.published, d.published_source, d.published_evidence, d.published_trust, d.published_why,
                   publisher.text, d.url, d.author, c.text, d.extractor, d.run, d.stored_at, d.retired_at, d.retired_reason,
                   d.first_occurrence, d.first_occurrence + d.occurrences
            FROM edition d JOIN article a ON a.id = d.article JOIN content c ON c.id = d.content LEFT JOIN term publisher ON publisher.id = d.publisher
            WHERE d.id = ?
            """);
        if (!select.Begin().Add(id).Step())
            throw new InvalidOperationException($"There is no edition {id}.");
        var date = select.Day(3) is { } day ? new StoredDate(day, select.Text(4), select.Text(5), select.Double(6), select.Text(7)) : null;
        var article = new StoredArticle(
            select.Text(0), select.Text(1), select.TextOrNull(2), date, select.TextOrNull(8), select.TextOrNull(9), select.TextOrNull(10), select.Text(11),
            ArticleReader.Removed(session, id));
        return new(
            id, select.Long(17), article, select.Text(12), select.Long(13), StoreTime.Parse(select.Text(14)), select.TextOrNull(15) is { } retired ? StoreTime.Parse(retired) : null,
            select.TextOrNull(16), Claims(session, select.Long(17), select.Long(18)), Unclaimed(session, id, article.Text));
    }

    public static IReadOnlyList<MissingArticle> Missing(ReadSession session)
    {
        var missing = new List<MissingArticle>();
        using var select = session.Prepare("SELECT name, missing_since FROM article WHERE missing_since IS NOT NULL ORDER BY id");
        select.Begin();
        while (select.Step())
            missing.Add(new(select.Text(0), StoreTime.Parse(select.Text(1))));
        return missing;
    }

    /// <summary>The occurrences with a reviewer's fields, by number.</summary>
    public static IReadOnlyList<MadeClaim> Made(ReadSession session)
    {
        var made = new List<MadeClaim>();
        using var select = session.Prepare($"SELECT {OccurrenceColumns.Select}, o.id, o.edition FROM made m JOIN occurrence o ON o.id = m.occurrence {OccurrenceColumns.Joins} ORDER BY o.id");
        select.Begin();
        while (select.Step())
            made.Add(new(select.Long(OccurrenceColumns.Count), select.Long(OccurrenceColumns.Count + 1), OccurrenceColumns.Read(select)));
        return made;
    }

    private static List<ClaimOccurrence> Claims(ReadSession session, long first, long end)
    {
        var claims = new List<ClaimOccurrence>();
        using var select = session.Prepare($"SELECT {OccurrenceColumns.Select} FROM occurrence o {OccurrenceColumns.Joins} WHERE o.id >= ? AND o.id < ? ORDER BY o.id");
        select.Begin().Add(first).Add(end);
        while (select.Step())
            claims.Add(OccurrenceColumns.Read(select));
        return claims;
    }

    private static List<UnclaimedNumber> Unclaimed(ReadSession session, long edition, string text)
    {
        var numbers = new List<UnclaimedNumber>();
        using var select = session.Prepare("SELECT \"start\", \"end\", reason, detail FROM unclaimed WHERE edition = ? ORDER BY ordinal");
        select.Begin().Add(edition);
        while (select.Step())
        {
            var span = new TextSpan(select.Int(0), select.Int(1));
            numbers.Add(new(span, span.Of(text), (UnclaimedReason)select.Int(2), select.Text(3)));
        }
        return numbers;
    }
}
