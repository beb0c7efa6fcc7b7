using System.Globalization;
using System.Text.Json;
using Extractor.Claims;
using Extractor.Recognition.Companies;
using Extractor.Recognition.Numbers;
using Extractor.Store.Merging;
using Microsoft.Data.Sqlite;

namespace Extractor.Store.Sqlite;

/// <summary>
/// Views under names that other programs may rely on: <c>claims</c>, <c>occurrences</c>, <c>articles</c> and
/// <c>unclaimed_numbers</c>. They are derived from the tables and made anew when their text changes, so that they are no part
/// of the schema's history.
/// </summary>
internal static class Views
{
    /// <summary>Each view's name with its definition.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["claims"] = $"""
            SELECT {Id("c.\"key\"")} AS claim, v.ordinal AS version, {Name<ClaimStatus>("v.status")} AS status,
                subject.text AS subject, {Name<EntityKind>("o.subject_kind")} AS subject_kind, metric.text AS metric, replace(scope.text, char(10), '; ') AS scope,
                {Name<ClaimKind>("c.kind")} AS kind, {Name<Direction>("o.direction")} AS direction, {Name<Basis>("c.basis")} AS basis,
                {Name<Modality>("c.modality")} AS modality, c.from_day AS period_from, c.to_day AS period_to,
                {Name<Bound>("o.bound")} AS bound, o.value AS value, o.high AS high, unit.text AS unit, speaker.text AS said_by,
                v.evidence AS occurrences, v.sources AS sources, v.since AS since, o.confidence AS confidence,
                a.name AS article, d.published AS published, publisher.text AS publisher, s.text AS sentence
            FROM version v JOIN claim c ON c.id = v.claim JOIN occurrence o ON o.id = v.occurrence
            {Names}
            """,
        ["occurrences"] = $"""
            SELECT {Id("c.\"key\"")} AS claim, e.version AS version, e.version > 0 AS counts,
                a.name AS article, s.text AS sentence, o."start" AS "start", o."end" AS "end", substr(s.text, o."start" - s."start" + 1, o."end" - o."start") AS number,
                o.value AS value, o.high AS high, {Name<Bound>("o.bound")} AS bound, unit.text AS unit,
                subject.text AS subject, metric.text AS metric, {Name<Modality>("c.modality")} AS modality, c.from_day AS period_from, c.to_day AS period_to,
                speaker.text AS said_by, rule.text AS rule, o.why AS why, o.confidence AS confidence,
                d.published AS published, publisher.text AS publisher, d.stored_at AS stored_at, d.retired_at AS retired_at, d.retired_reason AS retired_reason
            FROM occurrence o JOIN claim c ON c.id = o.claim JOIN evidence e ON e.claim = o.claim AND e.occurrence = o.id JOIN term rule ON rule.id = o.rule
            {Names}
            """,
        ["articles"] = """
            SELECT a.name AS article, d.title AS title, d.published AS published, d.published_why AS published_why, publisher.text AS publisher, d.author AS author, d.url AS url,
                d.occurrences AS occurrences, d.extractor AS extractor, d.stored_at AS stored_at, d.retired_at AS retired_at, a.missing_since AS missing_since, t.text AS text
            FROM article a JOIN edition d ON d.id = (SELECT max(id) FROM edition WHERE article = a.id) JOIN content t ON t.id = d.content LEFT JOIN term publisher ON publisher.id = d.publisher
            """,
        ["unclaimed_numbers"] = $"""
            SELECT a.name AS article, u."start" AS "start", u."end" AS "end", substr(t.text, u."start" + 1, u."end" - u."start") AS number, {Name<UnclaimedReason>("u.reason")} AS reason, u.detail AS detail
            FROM unclaimed u JOIN edition d ON d.id = u.edition AND d.retired_at IS NULL JOIN article a ON a.id = d.article JOIN content t ON t.id = d.content
            """,
    };

    private const string Names = """
        JOIN edition d ON d.id = o.edition JOIN article a ON a.id = d.article JOIN sentence s ON s.id = o.sentence JOIN term metric ON metric.id = o.metric
            LEFT JOIN term unit ON unit.id = c.unit LEFT JOIN term subject ON subject.id = o.subject LEFT JOIN term scope ON scope.id = o.scope
            LEFT JOIN term speaker ON speaker.id = o.said_by LEFT JOIN term publisher ON publisher.id = d.publisher
        """;

    /// <summary>Whether the store has all views as this version makes them.</summary>
    public static bool AreCurrent(SqliteConnection connection)
    {
        using var select = new Statement(connection, "SELECT name, sql FROM sqlite_schema WHERE type = 'view'");
        var found = 0;
        select.Begin();
        while (select.Step())
        {
            if (All.TryGetValue(select.Text(0), out var sql) && Create(select.Text(0), sql) == select.Text(1))
                found++;
        }
        return found == All.Count;
    }

    /// <summary>Makes them anew, in the transaction that is open.</summary>
    public static void Make(SqliteConnection connection)
    {
        foreach (var (name, sql) in All)
        {
            StoreFile.Execute(connection, $"DROP VIEW IF EXISTS {name}");
            StoreFile.Execute(connection, Create(name, sql));
        }
    }

    private static string Create(string name, string sql) => $"CREATE VIEW {name} AS {sql}";

    // The id as “query” prints it: see ClaimId.
    private static string Id(string key)
        => string.Join(" || ", Enumerable.Range(0, ClaimId.Length).Select(i => string.Create(CultureInfo.InvariantCulture, $"substr('{ClaimId.Digits}', (({key} >> {5 * (ClaimId.Length - 1 - i)}) & 31) + 1, 1)")));

    private static string Name<T>(string column)
        where T : struct, Enum
    {
        var cases = Enum.GetValues<T>().Select(value => $"WHEN {value:D} THEN '{JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString())}'");
        return $"CASE {column} {string.Join(' ', cases)} END";
    }
}
