using Extractor.Store.Sqlite;

namespace Extractor.Store.Decisions.Sqlite;

/// <summary>Reads the log.</summary>
internal static class DecisionReader
{
    public static List<Decision> OfArticle(ReadSession session, string article)
        => Read(session, $"{DecisionColumns.Select} WHERE x.article = ? ORDER BY x.id", article);

    public static List<Decision> OfThread(ReadSession session, string article, long thread)
        => Read(session, $"{DecisionColumns.Select} WHERE x.article = ? AND x.thread = ? ORDER BY x.id", article, thread);

    public static Decision? One(ReadSession session, long id) => Read(session, $"{DecisionColumns.Select} WHERE x.id = ?", id).FirstOrDefault();

    /// <summary>The next entries of the whole log.</summary>
    public static List<Decision> After(ReadSession session, long id, int limit)
        => Read(session, $"{DecisionColumns.Select} WHERE x.id > ? ORDER BY x.id LIMIT ?", id, limit);

    public static IReadOnlyList<DecisionGroup> Groups(ReadSession session, int limit, string? reviewer)
    {
        var groups = new List<DecisionGroup>();
        using var select = session.Prepare($"{GroupColumns} WHERE ?1 IS NULL OR g.reviewer = ?1 ORDER BY g.id DESC LIMIT ?2");
        select.Begin().Add(reviewer).Add((long)limit);
        while (select.Step())
            groups.Add(ReadGroup(select));
        return groups;
    }

    public static DecisionGroup? Group(ReadSession session, long id)
    {
        using var select = session.Prepare($"{GroupColumns} WHERE g.id = ?");
        return select.Begin().Add(id).Step() ? ReadGroup(select) : null;
    }

    public static DecisionGroup? GroupByToken(ReadSession session, string token)
    {
        using var select = session.Prepare($"{GroupColumns} WHERE g.token = ?");
        return select.Begin().Add(token).Step() ? ReadGroup(select) : null;
    }

    /// <summary>The reviewer's last group of decisions that stands.</summary>
    public static long? LastStanding(ReadSession session, string reviewer)
        => Number(session, "SELECT max(id) FROM decision_group WHERE reviewer = ? AND undoes IS NULL AND id NOT IN (SELECT id FROM undone_group)", reviewer);

    /// <summary>The reviewer's last undo that stands, unless something was decided behind it.</summary>
    public static long? LastUndo(ReadSession session, string reviewer) => Number(session, """
        SELECT max(id) FROM decision_group g WHERE reviewer = ?1 AND undoes IS NOT NULL AND id NOT IN (SELECT id FROM undone_group)
        AND (SELECT undoes FROM decision_group t WHERE t.id = g.undoes) IS NULL
        AND NOT EXISTS (SELECT 1 FROM decision_group later WHERE later.reviewer = ?1 AND later.undoes IS NULL AND later.id > g.id)
        """, reviewer);

    /// <summary>The articles that a group, or the group that it takes back or restores, is about.</summary>
    public static List<string> Articles(ReadSession session, long group)
    {
        var articles = new List<string>();
        using var select = session.Prepare($"""
            {Root}
            SELECT DISTINCT article FROM decision WHERE "group" IN (SELECT id FROM root) ORDER BY 1
            """);
        select.Begin().Add(group);
        while (select.Step())
            articles.Add(select.Text(0));
        return articles;
    }

    /// <summary>The first decisions of a group, or of the group that it takes back or restores.</summary>
    public static List<Decision> OfGroup(ReadSession session, long group, int limit)
        => Read(session, $"""{Root} {DecisionColumns.Select} WHERE x."group" IN (SELECT id FROM root) ORDER BY x.id LIMIT ?""", group, (long)limit);

    /// <summary>The decisions about an article in a group, or in the group that it takes back or restores.</summary>
    public static List<Decision> OfRoot(ReadSession session, long group, string article) => Read(session, $"""
        {Root}
        {DecisionColumns.Select} WHERE x."group" IN (SELECT id FROM root) AND x.article = ? ORDER BY x.id
        """, group, article);

    // The group, and the one that it takes back, down to the decisions themselves.
    private const string Root = "WITH RECURSIVE root (id) AS (SELECT ? UNION SELECT g.undoes FROM root JOIN decision_group g ON g.id = root.id WHERE g.undoes IS NOT NULL)";

    private const string GroupColumns = """
        SELECT g.id, g.reviewer, g."at", g.label, g.decisions, g.undoes, u.id IS NOT NULL FROM decision_group g LEFT JOIN undone_group u ON u.id = g.id
        """;

    private static DecisionGroup ReadGroup(Statement row)
        => new(row.Long(0), row.Text(1), StoreTime.Parse(row.Text(2)), row.Text(3), row.Int(4), row.LongOrNull(5), row.Int(6) != 0);

    private static long? Number(ReadSession session, string sql, string reviewer)
    {
        using var select = session.Prepare(sql);
        return select.Begin().Add(reviewer).Step() ? select.LongOrNull(0) : null;
    }

    private static List<Decision> Read(ReadSession session, string sql, params object?[] parameters)
    {
        var decisions = new List<Decision>();
        using var select = session.Prepare(sql);
        select.Begin();
        foreach (var parameter in parameters)
            select.AddAny(parameter);
        while (select.Step())
            decisions.Add(DecisionColumns.Read(select));
        return decisions;
    }
}
