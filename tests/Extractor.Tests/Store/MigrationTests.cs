using Extractor.Query;
using Extractor.Store.Care;
using Extractor.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Tests.Store;

public sealed class MigrationTests : IDisposable
{
    private readonly StoreScene _scene = new();

    public MigrationTests()
    {
        _scene.Put(new Sample { Article = "said", SaidBy = "Yu De", Tail = "in a difficult year." });
        _scene.Put(new Sample { Article = "same", Published = "2025-02-01" });
        _scene.Put(new Sample { Article = "raised", Published = "2025-03-01", Number = "600,000", Value = 600_000 });
        _scene.Put(new Sample { Article = "gone", Published = "2025-04-01", Number = "700,000", Value = 700_000 });
        _scene.Put(new Sample { Article = "other", MetricKey = "shipments" });
        _scene.Retire("gone");
        _scene.Store.CatchUp();
    }

    public static TheoryData<int> OlderSchemas => [.. Enumerable.Range(1, Migration.Latest - 1)];

    public void Dispose() => _scene.Dispose();

    [Theory]
    [MemberData(nameof(OlderSchemas))]
    public void Store_of_an_older_schema_is_brought_up_and_answers_as_before(int number)
    {
        var (schema, state, answers) = (Definitions(), Histories.Dump(_scene.Store, history: true), Answers());

        GoBackTo(number);

        Assert.Equal(Migration.Latest, _scene.Store.Status().SchemaVersion);
        Assert.Equal(schema, Definitions());
        Assert.Equal(state, Histories.Dump(_scene.Store, history: true));
        Assert.Equal(answers, Answers());
        Assert.Empty(Findings());
    }

    [Theory]
    [MemberData(nameof(OlderSchemas))]
    public void Store_of_an_older_schema_takes_what_comes_next(int number)
    {
        GoBackTo(number);

        Add(_scene);

        Assert.Equal(["600000", "800000"], _scene.Rows(QueryParser.Parse("article:raised OR article:next").Query).Select(row => $"{row.Value}").Order());
        Assert.Empty(Findings());
    }

    private static void Add(StoreScene scene)
    {
        scene.Put(new Sample { Article = "next", Published = "2025-05-01", Number = "800,000", Value = 800_000 });
        scene.Put(new Sample { Article = "said", SaidBy = "Yu De", Tail = "in a year that was edited." });
    }

    private IReadOnlyList<string> Findings()
    {
        _scene.Store.CatchUp();
        return [.. StoreDoctor.Examine(new() { Path = _scene.Path }, _scene.Time).Findings.Select(finding => finding.ToString())];
    }

    private List<string> Answers() =>
        [.. from question in (string[])["said:yu", "difficult", "company:acme", "as-of:2025-02-15", "status:superseded", "has:versions"]
            from row in _scene.Rows(QueryParser.Parse(question).Query)
            select $"{question}: {row.ClaimId} {row.Version} {row.Value} {row.Status} {row.Article}"];

    // A file with the steps up to that one, and of each row what its tables had columns for.
    private void GoBackTo(int number)
    {
        _scene.Store.Dispose();
        var now = _scene.Path + "-now";
        File.Move(_scene.Path, now);
        using (var connection = new SqliteConnection($"Data Source={_scene.Path};Pooling=False"))
        {
            connection.Open();
            Execute(connection, $"ATTACH '{now}' AS latest; PRAGMA application_id = {Schema.ApplicationId}; PRAGMA user_version = {number}");
            foreach (var step in Migration.All.Where(step => step.Number <= number))
                Execute(connection, step.Sql);
            foreach (var table in Read(connection, "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'sentence_text%' AND name <> 'full_text'"))
            {
                var columns = string.Join(", ", Read(connection, $"SELECT '\"' || name || '\"' FROM pragma_table_info('{table}', 'main') WHERE name IN (SELECT name FROM pragma_table_info('{table}', 'latest'))"));
                Execute(connection, $"INSERT OR REPLACE INTO main.{table} ({columns}) SELECT {columns} FROM latest.{table} {(table == "migration" ? $"WHERE number <= {number}" : "")}");
            }
            Execute(connection, "DETACH latest");
        }
        File.Delete(now);
        _scene.Reopen();
    }

    private List<string> Definitions()
    {
        var schema = new List<string>();
        using var select = new Statement(_scene.Store.Writer, "SELECT type || ' ' || name || ': ' || coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name");
        select.Begin();
        while (select.Step())
            schema.Add(select.Text(0));
        return schema;
    }

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
            values.Add(reader.GetString(0));
        return values;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
