using System.Diagnostics;
using System.Globalization;
using Extractor.CrashWriter;
using Extractor.Query;
using Extractor.Store.Sqlite;

namespace Extractor.Tests.Store;

/// <summary>One writer and eight readers, each with a store of its own as in other processes.</summary>
public sealed class ManyReadersTests
{
    private const int Readers = 8;

    /// <summary>60 for the long form, in which no read may take 100 ms; a short one on a busy machine tells nothing about time.</summary>
    private static readonly int Seconds = int.TryParse(Environment.GetEnvironmentVariable("EXTRACTOR_READER_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 2;

    [Fact]
    public async Task Readers_see_whole_transactions_and_never_fail_while_a_writer_is_at_work()
    {
        using TemporaryFolder folder = new();
        var path = folder.At("claims.db");
        using var store = SqliteClaimStore.Open(new() { Path = path }, TimeProvider.System);
        var run = store.BeginRun("1.0");
        Write(store, run, 0, 200);
        using CancellationTokenSource stop = new(TimeSpan.FromSeconds(Seconds));
        var readers = Enumerable.Range(0, Readers).Select(i => Task.Factory.StartNew(() => Read(path, i, stop.Token), TaskCreationOptions.LongRunning)).ToList();

        var number = 200;
        for (; !stop.IsCancellationRequested; number += 20)
            Write(store, run, number, 20);
        var slowest = await Task.WhenAll(readers);

        Assert.True(number > 200);
        if (Seconds >= 60)
            Assert.InRange(slowest.Max(), TimeSpan.Zero, TimeSpan.FromMilliseconds(100));
        Assert.InRange(new FileInfo(path + "-wal").Length, 0, 200_000_000);
    }

    private static void Write(SqliteClaimStore store, long run, int first, int count)
    {
        using var writer = store.BeginWrite();
        for (var i = first; i < first + count; i++)
            writer.Put(NumberedArticle.Article(i), NumberedArticle.Occurrences(i), [], run);
        writer.Commit();
    }

    /// <returns>The longest read, the first of each kind left out.</returns>
    private static TimeSpan Read(string path, int reader, CancellationToken stop)
    {
        using var store = SqliteClaimStore.Open(new() { Path = path, ReadOnly = true }, TimeProvider.System);
        var query = QueryParser.Parse(string.Create(CultureInfo.InvariantCulture, $"company:\"Company {(char)('A' + reader)}\" year:2020..2022")).Query;
        var (slowest, last) = (TimeSpan.Zero, 0);
        for (var round = 0; !stop.IsCancellationRequested; round++)
        {
            var begun = Stopwatch.GetTimestamp();
            var page = store.Query(query);
            Assert.NotEmpty(page.Rows);
            Assert.NotNull(store.Show(page.Rows[round % page.Rows.Count].ClaimId));
            var articles = store.Articles().Count;
            if (round > 0 && Stopwatch.GetElapsedTime(begun) is var time && time > slowest)
                slowest = time;
            // Transactions of 200, then of 20 articles; nothing that was seen goes away.
            Assert.Equal(0, articles % 20);
            Assert.InRange(articles, last, int.MaxValue);
            last = articles;
        }
        return slowest;
    }
}
