using Extractor.Store.Entities.Sqlite;
using Extractor.Store.Sqlite;

namespace Extractor.Tests.Store.Decisions;

public sealed class NameLearnerTests
{
    [Fact]
    public void Learning_reads_the_occurrences_of_its_batch_only()
    {
        using var scene = new StoreScene();
        var plan = scene.Store.Read(session =>
        {
            List<string> steps = [];
            using var explain = session.Prepare("EXPLAIN QUERY PLAN " + NameLearner.Subjects);
            explain.Begin();
            while (explain.Step())
                steps.Add(explain.Text(3));
            return steps;
        });

        Assert.Contains("SEARCH o USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)", plan);
    }
}
