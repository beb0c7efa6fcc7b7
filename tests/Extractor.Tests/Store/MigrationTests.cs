using Extractor.Query;
using Extractor.Store.Sqlite;

namespace Extractor.Tests.Store;

public sealed class MigrationTests : IDisposable
{
    private readonly StoreScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData("said:yu")]
    [InlineData("difficult")]
    public void Store_of_schema_7_is_brought_up_and_answers_as_before(string question)
    {
        var query = QueryParser.Parse(question).Query;
        _scene.Put(new Sample { Article = "said", SaidBy = "Yu De", Tail = "in a difficult year." });
        _scene.Put(new Sample { Article = "other", MetricKey = "shipments" });
        var before = _scene.Rows(query).Select(row => row.Article).ToList();
        var schema = Indexes();

        foreach (var sql in (string[])[
            "DROP INDEX occurrence_by_sentence", "DROP INDEX occurrence_by_speaker",
            "CREATE INDEX occurrence_by_sentence ON occurrence (sentence)",
            "CREATE INDEX occurrence_by_speaker ON occurrence (said_by) WHERE said_by IS NOT NULL",
            "DELETE FROM migration WHERE number > 7", "PRAGMA user_version = 7"])
            StoreFile.Execute(_scene.Store.Writer, sql);
        Assert.NotEqual(schema, Indexes());
        _scene.Reopen();

        Assert.Equal(Migration.Latest, _scene.Store.Status().SchemaVersion);
        Assert.Equal(schema, Indexes());
        Assert.Equal(["said"], before);
        Assert.Equal(["said"], _scene.Rows(query).Select(row => row.Article));
    }

    private List<string> Indexes()
    {
        var indexes = new List<string>();
        using var select = new Statement(_scene.Store.Writer, "SELECT name || ': ' || sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name");
        select.Begin();
        while (select.Step())
            indexes.Add(select.Text(0));
        return indexes;
    }
}
