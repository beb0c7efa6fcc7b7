using Extractor.Store.Merging;
using Extractor.Store.Sqlite;

namespace Extractor.Store.Entities.Sqlite;

/// <summary>Reads entities with their names and how many claims are about them.</summary>
internal static class EntityReader
{
    public static Entity? Find(ReadSession session, NameKind kind, string name)
    {
        var fold = NameFold.Of(kind, name);
        using var member = session.Prepare("SELECT entity FROM name_member WHERE kind = ? AND name = ?");
        var known = member.Begin().Add((long)kind).Add(fold).Step();
        var key = known ? member.Text(0) : fold;
        var claims = Claims(session, kind, key);
        return known || claims > 0 ? Entity(session, kind, key, claims) : null;
    }

    public static IReadOnlyList<Entity> List(ReadSession session, NameKind kind, string? words, int limit)
    {
        var found = new List<(string Key, long Claims)>();
        using var select = session.Prepare($"""
            SELECT t.text, count(*) FROM claim c JOIN term t ON t.id = c.{Column(kind)}
            WHERE ?1 IS NULL OR instr(' ' || t.text || ' ', ?1) > 0
               OR t.text IN (SELECT entity FROM name_member WHERE kind = ?2 AND instr(' ' || name || ' ', ?1) > 0)
            GROUP BY t.text ORDER BY 2 DESC, 1 LIMIT ?3
            """);
        select.Begin().Add(words is null ? null : $" {WordFold.Of(words)} ").Add((long)kind).Add((long)limit);
        while (select.Step())
            found.Add((select.Text(0), select.Long(1)));
        return [.. found.Select(one => Entity(session, kind, one.Key, one.Claims))];
    }

    private static Entity Entity(ReadSession session, NameKind kind, string key, long claims)
        => new(kind, key, Shown(session, kind, key), Names(session, kind, key), claims);

    private static long Claims(ReadSession session, NameKind kind, string key)
    {
        using var count = session.Prepare($"SELECT count(*) FROM claim WHERE {Column(kind)} = (SELECT id FROM term WHERE text = ?)");
        return count.Begin().Add(key).Step() ? count.Long(0) : 0;
    }

    private static List<EntityName> Names(ReadSession session, NameKind kind, string key)
    {
        var names = new List<EntityName>();
        using var select = session.Prepare("SELECT name, learned FROM name_member WHERE kind = ?1 AND entity = ?2 AND name <> ?2 ORDER BY name");
        select.Begin().Add((long)kind).Add(key);
        while (select.Step())
            names.Add(new(select.Text(0), select.Int(1) != 0));
        return names;
    }

    // What a reviewer said, else what the articles write.
    private static string Shown(ReadSession session, NameKind kind, string key)
    {
        using var shown = session.Prepare("SELECT text FROM name_shown WHERE kind = ? AND entity = ?");
        if (shown.Begin().Add((long)kind).Add(key).Step())
            return shown.Text(0);
        if (kind == NameKind.Metric)
            return key;
        using var written = session.Prepare("""
            SELECT t.text FROM claim c JOIN occurrence o ON o.id = (SELECT min(occurrence) FROM evidence WHERE claim = c.id) JOIN term t ON t.id = o.subject
            WHERE c.subject = (SELECT id FROM term WHERE text = ?) LIMIT 1
            """);
        return written.Begin().Add(key).Step() ? written.Text(0) : key;
    }

    private static string Column(NameKind kind) => kind == NameKind.Company ? "subject" : "metric";
}
