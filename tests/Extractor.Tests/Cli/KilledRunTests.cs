using System.Diagnostics;
using System.Text;
using Extractor.Pipeline.Output;
using Extractor.Store;
using Extractor.Store.Sqlite;

namespace Extractor.Tests.Cli;

/// <summary>Real processes, ended without warning: what is in the store afterwards must be whole, and the next run completes it.</summary>
public sealed class KilledRunTests
{
    private const int Articles = 500;
    private const int Kills = 10;

    [Fact]
    public void Run_killed_at_random_moments_ends_in_the_state_of_an_undisturbed_run()
    {
        using TemporaryFolder folder = new();
        GeneratedCorpus.Write(folder.At("corpus"), Articles, seed: 7);
        var calm = folder.File("calm.json", """{ "store": { "path": "calm.db" }, "run": { "batchArticles": 8 } }""");
        var rough = folder.File("rough.json", """{ "store": { "path": "rough.db" }, "run": { "batchArticles": 8 } }""");

        var clock = Stopwatch.StartNew();
        Assert.Equal(0, Finish(calm));
        var undisturbed = clock.Elapsed;
        Random random = new(11);
        var cutOff = 0;
        for (var i = 0; i < Kills; i++)
            cutOff += Kill(rough, folder.At("rough.db"), undisturbed * (0.1 * random.NextDouble())) ? 1 : 0;
        Assert.Equal(0, Finish(rough));

        Assert.True(cutOff > 0, "No run was killed before it ended: the moments are too late to test anything.");
        AssertSame(folder.At("calm.db"), folder.At("rough.db"));
    }

    [UnixFact]
    public void Run_that_is_told_to_stop_says_so_and_leaves_nothing_half_done()
    {
        using TemporaryFolder folder = new();
        GeneratedCorpus.Write(folder.At("corpus"), Articles, seed: 7);
        var config = folder.File("stopped.json", """{ "store": { "path": "stopped.db" }, "run": { "batchArticles": 1 } }""");
        StringBuilder messages = new();

        using var process = Start(config, messages);
        while (!File.Exists(folder.At("stopped.db")) && !process.HasExited)
            Thread.Sleep(5);
        using (var signal = Process.Start("kill", ["-TERM", $"{process.Id}"]))
            signal.WaitForExit();
        process.WaitForExit();

        Assert.Equal(1, process.ExitCode);
        Assert.Equal("extractor run: stopped. What was stored stays; run it again to go on.", messages.ToString().Trim());
        Assert.Equal(0, Finish(config));
    }

    private static int Finish(string config)
    {
        using var process = Start(config);
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Kills a run some time after its first write, so that the moment lies in its work however long the start takes.</summary>
    /// <returns>Whether the process was still running.</returns>
    private static bool Kill(string config, string store, TimeSpan after)
    {
        var before = Lengths(store);
        using var process = Start(config);
        while (Lengths(store) == before && !process.HasExited)
            Thread.Sleep(1);
        if (process.WaitForExit(after))
            return false;
        process.Kill();
        process.WaitForExit();
        return true;
    }

    private static (long Store, long Log) Lengths(string store) => (Length(store), Length(store + "-wal"));

    private static long Length(string path) => File.Exists(path) ? new FileInfo(path).Length : -1;

    private static Process Start(string config, StringBuilder? messages = null)
    {
        var process = ExtractorProcess.Start("run", "--config", config, "--json");
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += (_, line) => messages?.AppendLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static void AssertSame(string calmPath, string roughPath)
    {
        using var calm = Open(calmPath);
        using var rough = Open(roughPath);
        Assert.Equal(Articles, calm.Articles().Count);
        Assert.Equal(calm.Articles(), rough.Articles());
        foreach (var article in calm.Articles())
        {
            Assert.Equivalent(calm.Article(article.ArticleId), rough.Article(article.ArticleId), strict: true);
            Assert.Equal(calm.Unclaimed(article.ArticleId), rough.Unclaimed(article.ArticleId));
        }
        Assert.Equal(Rows(calm), Rows(rough));
        Assert.Equal(calm.Status() with { Bytes = 0 }, rough.Status() with { Bytes = 0 });
    }

    /// <summary>All occurrences with the claim and version they belong to, and all versions, as text.</summary>
    private static List<string> Rows(IClaimStore store)
    {
        List<string> rows = [.. store.Export().Select(row => ClaimJson.Line(json => ClaimJson.Write(json, row)))];
        Assert.NotEmpty(rows);
        var page = store.Query(ClaimQuery.All with { Limit = ClaimQuery.MaxLimit });
        Assert.False(page.More);
        rows.AddRange(page.Rows.Select(row => ClaimJson.Line(json => ClaimRowJson.Write(json, row))));
        return rows;
    }

    private static SqliteClaimStore Open(string path) => SqliteClaimStore.Open(new StoreOptions { Path = path }, TimeProvider.System);
}
