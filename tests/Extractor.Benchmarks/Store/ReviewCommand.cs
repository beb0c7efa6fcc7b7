using System.Diagnostics;
using System.Globalization;
using Extractor.Query;
using Extractor.Store.Decisions;
using Extractor.Store.Sqlite;

namespace Extractor.Benchmarks.Store;

/// <summary><c>review --occurrences N [--folder DIR]</c>: how fast the queue follows a synthetic ledger, answers and takes decisions.</summary>
public static class ReviewCommand
{
    private const int ArticlesPerTransaction = 500;
    private const int Questions = 100;

    public static int Run(string[] args)
    {
        var at = Array.IndexOf(args, "--occurrences");
        if (at < 0 || at + 1 >= args.Length || !int.TryParse(args[at + 1], NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var occurrences) || occurrences < 1)
        {
            Console.Error.WriteLine("Usage: review --occurrences N [--folder DIR]");
            return 2;
        }
        var parent = Array.IndexOf(args, "--folder") is var place and >= 0 && place + 1 < args.Length ? args[place + 1] : Path.GetTempPath();
        var folder = Directory.CreateDirectory(Path.Combine(parent, $"extractor-bench-{Environment.ProcessId}"));
        try
        {
            using var store = SqliteClaimStore.Open(new() { Path = Path.Combine(folder.FullName, "store.db") }, TimeProvider.System);
            Measure(store, occurrences);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Measure(SqliteClaimStore store, int occurrences)
    {
        var ledger = new SyntheticLedger(1, occurrences);
        var run = store.BeginRun("benchmark");
        foreach (var batch in ledger.Articles().Chunk(ArticlesPerTransaction))
        {
            using var writer = store.BeginWrite();
            foreach (var (article, claims) in batch)
                writer.Put(article, claims, [], run);
            writer.Commit();
        }
        var meter = new Meter();
        meter.Start();
        store.CatchUp();
        meter.Stop();
        Print("catching up", string.Create(CultureInfo.InvariantCulture, $"{occurrences / meter.Elapsed.Wall.TotalSeconds:N0} occurrences/s, of it {meter.Elapsed.Processor.TotalSeconds:N2} s processor time"));
        store.EndRun(run, new(0, 0, 0, 0, 0, 0, 0, 0, 0));
        var review = store.Review;
        var cursor = "";
        Report("queue, page after page", i => cursor = review.Queue(new(After: cursor.Length == 0 ? null : cursor)).Items[^1].Cursor);
        Report("queue of a company", i => review.Queue(new(QueryParser.Parse($"company:\"{ledger.Company(ledger.Skewed(1000))}\"").Query.Filter)));
        Report("queue of a metric", i => review.Queue(new(QueryParser.Parse($"metric:\"{ledger.Metric()}\" confidence:<0.5").Query.Filter)));
        Report("counts", i => review.Counts());
        var waiting = review.Queue(new(Limit: Questions * 3)).Items;
        Report("accept", i => review.Decide("bench", [new DecisionRequest.Accept(waiting[i].Claim)]));
        Report("reject", i => review.Decide("bench", [new DecisionRequest.Reject(waiting[Questions + i].Claim)]));
        Report("correct", i => review.Decide("bench", [new DecisionRequest.Correct(waiting[(2 * Questions) + i].Claim, new Dictionary<string, string?> { ["unit"] = "corrected" })]));
        Report("undo", i => review.UndoLast("bench"));
    }

    private static void Report(string name, Action<int> action)
    {
        var times = new List<double>();
        for (var i = 0; i < Questions; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            action(i);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
        times.Sort();
        Print(name, string.Create(CultureInfo.InvariantCulture, $"median {times[Questions / 2]:N2} ms, p95 {times[Questions * 95 / 100]:N2} ms"));
    }

    private static void Print(string name, string result) => Console.WriteLine($"{name,-26}{result}");
}
