using System.Diagnostics;
using Extractor.Store.Care;
using Extractor.Store.Sqlite;

namespace Extractor.Tests.Cli;

/// <summary>Two processes that run over one corpus and one store at once.</summary>
public sealed class TwoRunsTests
{
    private const int Articles = 120;

    [Fact]
    public void Both_end_well_and_nothing_is_stored_twice()
    {
        using TemporaryFolder folder = new();
        GeneratedCorpus.Write(folder.At("corpus"), Articles, seed: 5);
        var both = folder.File("both.json", """{ "store": { "path": "both.db" }, "run": { "batchArticles": 4 } }""");
        var one = folder.File("one.json", """{ "store": { "path": "one.db" } }""");

        using (Process first = Start(both), second = Start(both), alone = Start(one))
        {
            foreach (var process in (Process[])[first, second, alone])
            {
                Assert.Equal("", process.StandardError.ReadToEnd());
                process.WaitForExit();
                Assert.Equal(0, process.ExitCode);
            }
        }

        using var together = SqliteClaimStore.Open(new() { Path = folder.At("both.db") }, TimeProvider.System);
        using var single = SqliteClaimStore.Open(new() { Path = folder.At("one.db") }, TimeProvider.System);
        Assert.Equal(single.Articles(), together.Articles());
        Assert.Equal(single.Status() with { Bytes = 0 }, together.Status() with { Bytes = 0 });
        Assert.Equal(0, together.Status().RetiredOccurrences);
        Assert.Empty(StoreDoctor.Examine(new() { Path = folder.At("both.db") }, TimeProvider.System).Findings);
    }

    private static Process Start(string config) => ExtractorProcess.Start("run", "--config", config, "--json");
}
