using Extractor.Store.Sqlite;

namespace Extractor.Store.Decisions.Sqlite;

/// <summary>Reads single occurrences, and those of an article, as reviewers see them.</summary>
internal static class ArticleItems
{
    // Of a large group the first are shown.
    private const int MostOfGroup = 200;

    public static IReadOnlyList<ReviewItem> Of(ReadSession session, string article)
    {
        if (ArticleLedger.Read(session, article) is not { } ledger)
            return [];
        var items = ItemReader.Read(session, Rows(session, Shown(ledger)));
        using var lost = session.Prepare("""
            SELECT decision, article, reason, candidate_start, candidate_end FROM review_conflict WHERE article = ? AND occurrence IS NULL ORDER BY decision
            """);
        lost.Begin().Add(article);
        while (lost.Step())
            items.Add(ItemReader.Lost(session, lost));
        return items;
    }

    public static ReviewItem? Find(ReadSession session, ClaimReference claim)
        => ArticleDesk.Open(session, claim.Article)?.Rows(claim) is [var row, ..] ? ItemReader.Read(session, Rows(session, [row])).FirstOrDefault() : null;

    public static ClaimReading? RuleReading(ReadSession session, ClaimReference claim)
    {
        if (ArticleDesk.Open(session, claim.Article) is not { } desk || desk.Rows(claim) is not [var row, ..])
            return null;
        if (desk.Ledger.Rules.Contains(row))
            return ClaimReading.Of(row.Occurrence);
        return desk.Ledger.Rules.FirstOrDefault(rule => rule.IsHidden && rule.Decision == row.Decision) is { } replaced ? ClaimReading.Of(replaced.Occurrence) : null;
    }

    public static IReadOnlyList<Decision> About(ReadSession session, ClaimReference claim)
        => ArticleDesk.Open(session, claim.Article) is { } desk && desk.Rows(claim) is [var row, ..]
            ? [.. desk.Threads(row).SelectMany(thread => thread.Decisions).OrderBy(decision => decision.Id)]
            : [];

    /// <summary>The occurrences that a group, or the group that it takes back, is about, as they stand now.</summary>
    public static IReadOnlyList<ReviewItem> OfGroup(ReadSession session, long group)
    {
        var items = new List<ReviewItem>();
        foreach (var article in DecisionReader.Articles(session, group))
        {
            if (items.Count >= MostOfGroup || ArticleLedger.Read(session, article) is not { } ledger)
                continue;
            var decisions = DecisionReader.OfRoot(session, group, article);
            var rows = Shown(ledger).Where(row => decisions.Exists(one => one.Anchor.NumberText == row.Occurrence.NumberText && one.Anchor.SentenceText == row.Occurrence.SentenceText));
            items.AddRange(ItemReader.Read(session, Rows(session, rows)).Take(MostOfGroup - items.Count));
        }
        return items;
    }

    private static IEnumerable<LedgerRow> Shown(ArticleLedger ledger)
        => ledger.Rules.Concat(ledger.Made).Where(row => !row.IsHidden).OrderBy(row => row.Occurrence.Number).ThenBy(row => row.Id);

    private static IEnumerable<ItemRow> Rows(ReadSession session, IEnumerable<LedgerRow> rows)
    {
        using var select = session.Prepare("SELECT state, risk, reasons FROM review_item WHERE occurrence = ?");
        foreach (var row in rows)
        {
            // Behind the writer a new article's occurrences have no row yet.
            yield return select.Begin().Add(row.Id).Step()
                ? new(row.Id, (ReviewState)select.Int(0), select.Double(1), select.Int(2))
                : new(row.Id, row.State, 1 - row.Occurrence.Confidence, 0);
        }
    }
}
