using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Extractor.CrashWriter;
using Extractor.Store.Care;
using Extractor.Store.Sqlite;

namespace Extractor.Tests.Store;

/// <summary>A writing process is killed at random moments: what it was told is stored is there, whole and once.</summary>
public sealed class KilledWriterTests
{
    /// <summary>How many kills; 200 for the long form.</summary>
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("EXTRACTOR_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 8;

    [UnixFact]
    public void Acknowledged_articles_survive_every_kill_whole_and_once()
    {
        using TemporaryFolder folder = new();
        var path = folder.At("claims.db");
        Random random = new(3);
        HashSet<int> acknowledged = [];
        for (var i = 0; i < Kills; i++)
        {
            var before = acknowledged.Count;
            acknowledged.UnionWith(WriteUntilKilled(path, acknowledged.Count == 0 ? 0 : acknowledged.Max() + 100, random));
            Assert.True(acknowledged.Count > before, "The writer was killed before it had stored anything: the moments are too early to test anything.");
            Check(path, acknowledged);
        }
        var report = StoreDoctor.Examine(new() { Path = path }, TimeProvider.System);
        Assert.Empty(report.Findings);
    }

    // Killed a random time after its first acknowledgement, so that a busy machine only makes it slower.
    private static List<int> WriteUntilKilled(string path, int first, Random random)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Extractor.CrashWriter.dll"), path, first.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        ConcurrentQueue<int> acknowledged = [];
        using ManualResetEventSlim begun = new();
        process.OutputDataReceived += (_, line) =>
        {
            if (int.TryParse(line.Data, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                acknowledged.Enqueue(number);
            begun.Set();
        };
        process.BeginOutputReadLine();
        begun.Wait(TimeSpan.FromMinutes(1));
        Thread.Sleep(random.Next(300));
        process.Kill();
        process.WaitForExit();
        return [.. acknowledged];
    }

    private static void Check(string path, HashSet<int> acknowledged)
    {
        using var store = SqliteClaimStore.Open(new() { Path = path }, TimeProvider.System);
        store.Verify();
        var stored = store.Articles().Select(article => article.ArticleId).ToList();
        Assert.Equal(stored.Distinct(), stored);
        Assert.Subset(stored.ToHashSet(), acknowledged.Select(NumberedArticle.Id).ToHashSet());
        foreach (var article in stored)
        {
            var number = int.Parse(article.AsSpan(article.IndexOf('-', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
            Assert.Equal(NumberedArticle.Text(number), store.Article(article)!.Text);
            Assert.Equal(
                NumberedArticle.Occurrences(number).Select(claim => (claim.Number, claim.Value, claim.SentenceText)),
                store.Occurrences(article).Select(stored => (stored.Occurrence.Number, stored.Occurrence.Value, stored.Occurrence.SentenceText)));
        }
    }
}
