using Extractor.Claims;
using Extractor.Store.Merging;
using Extractor.Text;

namespace Extractor.Store.Sqlite;

/// <summary>Reads articles, their numbers without claims, and their occurrences.</summary>
internal static class ArticleReader
{
    private const string LastEdition = "d.id = (SELECT max(id) FROM edition WHERE article = a.id)";

    private const string StateColumns = "a.name, c.hash, d.extractor, a.missing_since IS NULL, d.retired_at IS NOT NULL, a.source";

    public static StoredArticleState? State(ReadSession session, string name)
    {
        using var select = session.Prepare($"SELECT {StateColumns} FROM article a JOIN edition d ON {LastEdition} JOIN content c ON c.id = d.content WHERE a.name = ?");
        return select.Begin().Add(name).Step() ? ReadState(select) : null;
    }

    // One pass over each table: to look up edition and content of each article, whose row holds the text, takes several times as long.
    public static IReadOnlyList<StoredArticleState> States(ReadSession session)
    {
        var hashes = ContentHashes(session);
        var editions = LastEditions(session);
        var states = new List<StoredArticleState>(editions.Count);
        using var select = session.Prepare("SELECT id, name, missing_since IS NULL, source FROM article ORDER BY name");
        select.Begin();
        while (select.Step())
        {
            if (editions.TryGetValue(select.Long(0), out var last))
                states.Add(new(select.Text(1), hashes[last.Content], last.Extractor, select.Int(2) != 0, last.IsRetired, select.TextOrNull(3)));
        }
        return states;
    }

    private static Dictionary<long, string> ContentHashes(ReadSession session)
    {
        var hashes = new Dictionary<long, string>();
        // SQLite reads them from the index on hashes: the table holds the texts.
        using var select = session.Prepare("SELECT id, hash FROM content");
        select.Begin();
        while (select.Step())
            hashes.Add(select.Long(0), select.Text(1));
        return hashes;
    }

    private static Dictionary<long, (long Content, string Extractor, bool IsRetired)> LastEditions(ReadSession session)
    {
        var last = new Dictionary<long, (long, string, bool)>();
        using var select = session.Prepare("SELECT article, content, extractor, retired_at IS NOT NULL FROM edition ORDER BY id");
        select.Begin();
        while (select.Step())
            last[select.Long(0)] = (select.Long(1), select.Text(2), select.Int(3) != 0);
        return last;
    }

    public static IReadOnlyList<ArticleSummary> Latest(ReadSession session, int limit, long? before)
    {
        var articles = new List<ArticleSummary>();
        using var select = session.Prepare("""
            SELECT d.id, a.name, d.title, d.published, publisher.text, d.occurrences, d.stored_at
            FROM edition d JOIN article a ON a.id = d.article LEFT JOIN term publisher ON publisher.id = d.publisher
            WHERE d.retired_at IS NULL AND d.id < ? ORDER BY d.id DESC LIMIT ?
            """);
        select.Begin().Add(before ?? long.MaxValue).Add((long)limit);
        while (select.Step())
            articles.Add(new(select.Long(0), select.Text(1), select.TextOrNull(2), select.Day(3), select.TextOrNull(4), select.Int(5), StoreTime.Parse(select.Text(6))));
        return articles;
    }

    public static StoredArticle? Read(ReadSession session, string name)
    {
        using var select = session.Prepare($"""
            SELECT d.id, c.hash, d.title, d.published, d.published_source, d.published_evidence, d.published_trust, d.published_why,
                   publisher.text, d.url, d.author, c.text
            FROM article a JOIN edition d ON {LastEdition} JOIN content c ON c.id = d.content LEFT JOIN term publisher ON publisher.id = d.publisher
            WHERE a.name = ?
            """);
        if (!select.Begin().Add(name).Step())
            return null;
        var date = select.Day(3) is { } day ? new StoredDate(day, select.Text(4), select.Text(5), select.Double(6), select.Text(7)) : null;
        return new(
            name, select.Text(1), select.TextOrNull(2), date, select.TextOrNull(8), select.TextOrNull(9), select.TextOrNull(10), select.Text(11),
            Removed(session, select.Long(0)));
    }

    public static IReadOnlyList<UnclaimedNumber> Unclaimed(ReadSession session, string name)
    {
        var numbers = new List<UnclaimedNumber>();
        using var select = session.Prepare($"""
            SELECT u."start", u."end", u.reason, u.detail, c.text
            FROM article a JOIN edition d ON {LastEdition} JOIN content c ON c.id = d.content JOIN unclaimed u ON u.edition = d.id
            WHERE a.name = ? ORDER BY u."start", u."end"
            """);
        select.Begin().Add(name);
        string? text = null;
        while (select.Step())
        {
            text ??= select.Text(4);
            var span = new TextSpan(select.Int(0), select.Int(1));
            numbers.Add(new(span, span.Of(text), (UnclaimedReason)select.Int(2), select.Text(3)));
        }
        return numbers;
    }

    /// <summary>All occurrences that count, by article, then in text order.</summary>
    public static IEnumerable<StoredOccurrence> Export(ReadSession session)
    {
        var after = "";
        while (Next(session, after) is { } article)
        {
            foreach (var occurrence in article.Occurrences)
                yield return occurrence;
            after = article.Name;
        }
    }

    /// <summary>The next article by name whose occurrences count, with all of them in text order.</summary>
    /// <param name="after">Empty for the first.</param>
    /// <returns>Null when there is no other.</returns>
    private static (string Name, List<StoredOccurrence> Occurrences)? Next(ReadSession session, string after)
    {
        using var find = session.Prepare("""
            SELECT a.name, d.first_occurrence, d.first_occurrence + d.occurrences, d.id
            FROM article a JOIN edition d ON d.article = a.id AND d.retired_at IS NULL WHERE a.name > ? ORDER BY a.name LIMIT 1
            """);
        return find.Begin().Add(after).Step() ? (find.Text(0), Occurrences(session, find.Long(1), find.Long(2), find.Long(3))) : null;
    }

    /// <summary>The occurrences of an article that count, in text order.</summary>
    public static List<StoredOccurrence> Occurrences(ReadSession session, string article)
    {
        using var find = session.Prepare("""
            SELECT d.first_occurrence, d.first_occurrence + d.occurrences, d.id
            FROM article a JOIN edition d ON d.article = a.id AND d.retired_at IS NULL WHERE a.name = ?
            """);
        return find.Begin().Add(article).Step() ? Occurrences(session, find.Long(0), find.Long(1), find.Long(2)) : [];
    }

    private static List<StoredOccurrence> Occurrences(ReadSession session, long first, long end, long edition)
    {
        var occurrences = new List<StoredOccurrence>();
        using var select = session.Prepare($"""
            SELECT {OccurrenceColumns.Select}, c."key", v.ordinal, v.status
            FROM occurrence o {OccurrenceColumns.Joins}
            JOIN evidence e ON e.claim = o.claim AND e.occurrence = o.id JOIN version v ON v.claim = e.claim AND v.ordinal = e.version
            WHERE (o.id >= ? AND o.id < ?) OR o.id IN (SELECT occurrence FROM made WHERE edition = ?) ORDER BY o."start", o."end", c."key"
            """);
        select.Begin().Add(first).Add(end).Add(edition);
        const int next = OccurrenceColumns.Count;
        while (select.Step())
            occurrences.Add(new(ClaimId.Format(select.Long(next)), select.Int(next + 1), (ClaimStatus)select.Int(next + 2), OccurrenceColumns.Read(select)));
        return occurrences;
    }

    private static StoredArticleState ReadState(Statement row) => new(row.Text(0), row.Text(1), row.Text(2), row.Int(3) != 0, row.Int(4) != 0, row.TextOrNull(5));

    public static IReadOnlyList<StoredBlock> Removed(ReadSession session, long edition)
    {
        var blocks = new List<StoredBlock>();
        using var select = session.Prepare("SELECT text, reason FROM removed_block WHERE edition = ? ORDER BY ordinal");
        select.Begin().Add(edition);
        while (select.Step())
            blocks.Add(new(select.Text(0), select.Text(1)));
        return blocks;
    }
}
