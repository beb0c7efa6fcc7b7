using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Extractor.Benchmarks.Store;
using Extractor.Store;
using Extractor.Store.Decisions;
using Xunit.Abstractions;

namespace Extractor.Web.Tests.Load;

/// <summary>Many readers and some who decide, at once: pages stay quick, and no decision is lost or made twice.</summary>
public sealed class LoadTests(ITestOutputHelper output)
{
    /// <summary>Readers look at a page for so long on average before they ask for the next.</summary>
    private static readonly TimeSpan Reading = TimeSpan.FromMilliseconds(500);

    [Fact]
    public Task Some_readers_and_deciders_lose_nothing() => Run(occurrences: 3_000, readers: 8, deciders: 3, TimeSpan.FromSeconds(4), limit: null);

    [LongLoadFact]
    public Task Fifty_readers_and_five_deciders_for_a_minute()
        => Run(
            int.Parse(Environment.GetEnvironmentVariable(LongLoadFactAttribute.Variable)!, CultureInfo.InvariantCulture), readers: 50, deciders: 5,
            TimeSpan.FromMinutes(1), limit: TimeSpan.FromMilliseconds(150), Environment.GetEnvironmentVariable(LongLoadFactAttribute.Kept));

    private async Task Run(int occurrences, int readers, int deciders, TimeSpan time, TimeSpan? limit, string? kept = null)
    {
        SyntheticLedger ledger = new(1, occurrences);
        await using var scene = await WebScene.OverAsync(store => Fill(store, ledger), kept);
        var addresses = Addresses(scene.Store, ledger);
        var waiting = scene.Store.Review.Queue(new ReviewQuery(Limit: 5_000)).Items;
        if (limit is not null)
            await TellCostsAsync(scene, addresses);
        using CancellationTokenSource end = new(time);
        ConcurrentBag<(string Kind, double Milliseconds)> times = [];
        ConcurrentBag<(ReviewItem Item, string State)> decided = [];
        var work = Enumerable.Range(0, readers).Select(number => ReadAsync(scene, addresses, number, times, end.Token))
            .Concat(Enumerable.Range(0, deciders).Select(number => DecideAsync(scene, [.. waiting.Where((_, index) => index % deciders == number)], decided, times, end.Token)));
        await Task.WhenAll(work);

        Tell("all", times);
        foreach (var kind in times.GroupBy(one => one.Kind).OrderBy(group => group.Key, StringComparer.Ordinal))
            Tell(kind.Key, kind);
        output.WriteLine($"{decided.Count} decisions");
        Assert.Empty(scene.Reports);
        Verify(scene.Store.Review, decided);
        if (limit is { } most)
            Assert.True(Percentile(times, 95) < most.TotalMilliseconds, $"p95 is {Percentile(times, 95):0} ms");
    }

    private void Tell(string name, IEnumerable<(string Kind, double Milliseconds)> times)
        => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {times.Count()} answers, p50 {Percentile(times, 50):0} ms, p95 {Percentile(times, 95):0} ms, p99 {Percentile(times, 99):0} ms"));

    private static double Percentile(IEnumerable<(string Kind, double Milliseconds)> times, int percent)
    {
        var sorted = times.Select(one => one.Milliseconds).Order().ToList();
        return sorted[(sorted.Count - 1) * percent / 100];
    }

    /// <summary>What pages cost the processor when nobody else asks: on a busy machine the times by the clock tell little.</summary>
    private async Task TellCostsAsync(WebScene scene, List<string> addresses)
    {
        foreach (var kind in addresses.GroupBy(Kind))
        {
            var sample = kind.Take(20).ToList();
            await scene.Client.GetByteArrayAsync(sample[0]);
            var begun = Environment.CpuUsage.TotalTime;
            foreach (var address in sample)
                await scene.Client.GetByteArrayAsync(address);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Key}: {(Environment.CpuUsage.TotalTime - begun).TotalMilliseconds / sample.Count:0.0} ms of processor time each"));
        }
    }

    private static string Kind(string address) => string.Join('/', address.Split('?')[0].Split('/').Take(address.StartsWith("/api", StringComparison.Ordinal) ? 4 : 2));

    private static void Fill(IClaimStore store, SyntheticLedger ledger)
    {
        var run = store.BeginRun("load");
        foreach (var batch in ledger.Articles().Chunk(2_000))
        {
            using var writer = store.BeginWrite();
            foreach (var (article, occurrences) in batch)
                writer.Put(article, occurrences, [], run);
            writer.Commit();
        }
        store.EndRun(run, new RunCounts(0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    private static List<string> Addresses(IClaimStore store, SyntheticLedger ledger)
    {
        var rows = store.Query(ClaimQuery.All with { Limit = 500 }).Rows;
        var companies = Enumerable.Range(0, 40).Select(_ => ledger.Company(ledger.Skewed(200))).ToList();
        return
        [
            "/queue", "/queue?q=confidence:%3C0.6", "/articles", "/search", "/api/v1/claims?limit=50", "/api/v1/queue",
            .. rows.Take(60).Select(row => $"/claims/{row.ClaimId}"),
            .. rows.Skip(100).Take(60).Select(row => $"/articles/{row.Article}"),
            .. companies.Select(name => $"/search?q={Uri.EscapeDataString($"company:\"{name}\" metric:sales")}"),
            .. companies.Where(name => store.Query(Query.QueryParser.Parse($"company:\"{name}\" limit:1").Query).Rows.Count > 0).Select(Html.Links.Company),
        ];
    }

    private static async Task ReadAsync(WebScene scene, List<string> addresses, int number, ConcurrentBag<(string Kind, double Milliseconds)> times, CancellationToken end)
    {
        using var client = scene.NewClient();
        Random random = new(number);
        while (!end.IsCancellationRequested)
        {
            var address = addresses[random.Next(addresses.Count)];
            await Timed(times, Kind(address), async () =>
            {
                using var answer = await client.GetAsync(address);
                Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode}");
                await answer.Content.ReadAsByteArrayAsync();
            });
            await Pause(Reading * 2 * random.NextDouble(), end);
        }
    }

    private static async Task DecideAsync(WebScene scene, IReadOnlyList<ReviewItem> items, ConcurrentBag<(ReviewItem Item, string State)> decided, ConcurrentBag<(string Kind, double Milliseconds)> times, CancellationToken end)
    {
        using var client = scene.NewClient();
        for (var i = 0; i < items.Count && !end.IsCancellationRequested; i++)
        {
            var item = items[i];
            var kind = i % 3 == 2 ? "reject" : "accept";
            var body = $$"""{"token":"{{Guid.NewGuid()}}","decisions":[{"kind":"{{kind}}","article":"{{item.Claim.Article}}","span":[{{item.Claim.Number.Start}},{{item.Claim.Number.End}}],"claim":"{{item.ClaimId}}"}]}""";
            await Timed(times, "decide", async () =>
            {
                using var answer = await client.PostAsync("/api/v1/decisions", JsonText.Body(body));
                Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
            });
            decided.Add((item, kind == "accept" ? "accepted" : "rejected"));
            await Pause(Reading / 2, end);
        }
    }

    private static async Task Timed(ConcurrentBag<(string Kind, double Milliseconds)> times, string kind, Func<Task> act)
    {
        var begun = Stopwatch.GetTimestamp();
        await act();
        times.Add((kind, Stopwatch.GetElapsedTime(begun).TotalMilliseconds));
    }

    private static Task Pause(TimeSpan time, CancellationToken end) => Task.Delay(time, end).ContinueWith(static _ => { }, TaskScheduler.Default);

    private static void Verify(IReviewStore review, ConcurrentBag<(ReviewItem Item, string State)> decided)
    {
        Assert.NotEmpty(decided);
        var log = review.Log().ToList();
        Assert.Equal(decided.Count, log.Count);
        var made = log.CountBy(decision => (decision.Anchor.Article, decision.Anchor.Number, decision.Kind.ToString())).ToDictionary();
        foreach (var (item, state) in decided)
        {
            Assert.Equal(1, made[(item.Claim.Article, item.Claim.Number, state == "accepted" ? "Accept" : "Reject")]);
            Assert.Equal(state, review.OfArticle(item.Claim.Article).First(one => one.Claim.Number == item.Claim.Number).State.ToString().ToLowerInvariant());
        }
    }
}
