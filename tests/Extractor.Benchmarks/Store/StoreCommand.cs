using System.Diagnostics;
using System.Globalization;
using Extractor.Claims;
using Extractor.Query;
using Extractor.Store;
using Extractor.Store.Sqlite;

namespace Extractor.Benchmarks.Store;

/// <summary>
/// <c>store --occurrences N [--seed S] [--folder DIR] [--keep]</c>: how fast the store takes and finds a synthetic ledger.
/// <c>store --occurrences N --ask FILE</c>: only the questions, to a store that was kept; <c>--add FILE</c>: only 100,000 more, to be merged into one.
/// </summary>
public static class StoreCommand
{
    private const int ArticlesPerTransaction = 2_000;
    private const int Questions = 200;

    // Whole transactions, so that the rate at the end can be held against that of a small store.
    private const int Last = 100_000;

    public static int Run(string[] args)
    {
        if (!TryRead(args, "--occurrences", 200_000, out var occurrences) || !TryRead(args, "--seed", 1, out var seed) || occurrences < 1)
        {
            Console.Error.WriteLine("Usage: store --occurrences N [--seed S] [--folder DIR] [--keep] [--ask FILE] [--add FILE]");
            return 2;
        }
        if (Array.IndexOf(args, "--ask") is var ask and >= 0 && ask + 1 < args.Length)
        {
            AskAll(args[ask + 1], new SyntheticLedger(seed + 1, occurrences));
            return 0;
        }
        if (Array.IndexOf(args, "--add") is var add and >= 0 && add + 1 < args.Length)
        {
            using var store = SqliteClaimStore.Open(new() { Path = args[add + 1] }, TimeProvider.System);
            Insert(store, new SyntheticLedger(seed, occurrences).Further(Last), Last);
            PrintMemory();
            return 0;
        }
        var parent = Array.IndexOf(args, "--folder") is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : Path.GetTempPath();
        var folder = Directory.CreateDirectory(Path.Combine(parent, $"extractor-bench-{Environment.ProcessId}"));
        try
        {
            Measure(folder.FullName, occurrences, seed);
            return 0;
        }
        finally
        {
            if (!args.Contains("--keep"))
                folder.Delete(recursive: true);
        }
    }

    private static void Measure(string folder, int occurrences, int seed)
    {
        var bare = BareInserts.Measure(Path.Combine(folder, "bare.db"), new SyntheticLedger(seed, occurrences), ArticlesPerTransaction);
        Print("bare INSERTs", Rate(occurrences, bare));
        var path = Path.Combine(folder, "store.db");
        using (var store = SqliteClaimStore.Open(new() { Path = path }, TimeProvider.System))
        {
            var merge = Insert(store, new SyntheticLedger(seed, occurrences).Articles(), occurrences);
            Print("insert with merge", Rate(occurrences, merge));
            Print("ratio to bare INSERTs", $"{bare.Wall / merge.Wall:N2} by the clock, {bare.Processor / merge.Processor:N2} by processor time");
        }
        using (var store = SqliteClaimStore.Open(new() { Path = path }, TimeProvider.System))
        {
            var status = store.Status();
            Print("store", $"{status.Claims:N0} claims, {status.Versions:N0} versions, {status.Disputed:N0} disputed, {status.Bytes / 1e6:N0} MB");
        }
        AskAll(path, new SyntheticLedger(seed + 1, occurrences));
    }

    private static void AskAll(string path, SyntheticLedger ledger)
    {
        var begun = Stopwatch.GetTimestamp();
        using (var store = SqliteClaimStore.Open(new() { Path = path, ReadOnly = true }, TimeProvider.System))
        {
            Print("opening", $"{Stopwatch.GetElapsedTime(begun).TotalMilliseconds:N0} ms");
            Ask(store, ledger);
        }
        PrintMemory();
    }

    private static void PrintMemory()
    {
        using var process = Process.GetCurrentProcess();
        Print("memory", $"{process.PeakWorkingSet64 / 1e6:N0} MB at its peak, {GC.GetTotalMemory(forceFullCollection: true) / 1e6:N0} MB managed at the end");
    }

    private static string Rate(int occurrences, Elapsed time)
        => $"{occurrences / time.Wall.TotalSeconds:N0} occurrences/s, {time.Wall.TotalSeconds:N2} s, of it {time.Processor.TotalSeconds:N2} s processor time";

    private static Elapsed Insert(SqliteClaimStore store, IEnumerable<(StoredArticle Article, List<ClaimOccurrence> Occurrences)> articles, int total)
    {
        var run = store.BeginRun("benchmark");
        var time = new Meter();
        var last = new Meter();
        var left = total;
        foreach (var batch in articles.Chunk(ArticlesPerTransaction))
        {
            var isLast = (left -= batch.Sum(pair => pair.Occurrences.Count)) < Last;
            time.Start();
            if (isLast)
                last.Start();
            using (var writer = store.BeginWrite())
            {
                foreach (var (article, occurrences) in batch)
                    writer.Put(article, occurrences, [], run);
                writer.Commit();
            }
            time.Stop();
            if (isLast)
                last.Stop();
        }
        Print("the last of them", Rate(Math.Min(total, Last), last.Elapsed));
        var index = new Meter();
        index.Start();
        store.IndexText();
        index.Stop();
        Print("full-text index", $"{index.Elapsed.Wall.TotalSeconds:N2} s, of it {index.Elapsed.Processor.TotalSeconds:N2} s processor time");
        store.EndRun(run, new(0, 0, 0, 0, 0, 0, 0, 0, 0));
        return time.Elapsed;
    }

    private static void Ask(SqliteClaimStore store, SyntheticLedger ledger)
    {
        var ids = store.Query(new(null, ClaimSort.Latest, Questions)).Rows.Select(row => row.ClaimId).ToList();
        Report("point lookup", Enumerable.Range(0, 1000), i => store.Show(ids[i % ids.Count]));
        Query("company and metric", () => $"company:\"{ledger.Company(ledger.Skewed(1000))}\" metric:\"{ledger.Metric()}\"");
        Query("company, years, modality", () => $"company:\"{ledger.Company(ledger.Skewed(1000))}\" year:2018..2021 modality:target");
        Query("metric, year, value", () => $"metric:\"{ledger.Metric()}\" year:{2015 + ledger.Next(10)} value:>{ledger.Next(900_000)}");
        Query("metric, by value", () => $"metric:\"{ledger.Metric()}\" kind:level sort:value-desc");
        Query("disputed, by metric", () => $"status:disputed metric:\"{ledger.Metric()}\"");
        Query("speaker", () => $"said:\"{ledger.Company(ledger.Next(500))}\"");
        Query("text and company", () => $"analysts company:\"{ledger.Company(ledger.Skewed(1000))}\"");
        Query("rare text", () => $"\"{ledger.Company(ledger.Next(2000))}\" Brazil");
        Query("article", () => string.Create(CultureInfo.InvariantCulture, $"article:article-{ledger.Next(1000):D8}"));
        Query("as of a day, company", () => $"company:\"{ledger.Company(10 + ledger.Next(1000))}\" as-of:2019-06-30");

        void Query(string name, Func<string> question)
        {
            using var digest = new AnswerDigest();
            var questions = Enumerable.Range(0, Questions).Select(_ => question()).Select(text => (Text: text, QueryParser.Parse(text).Query)).ToList();
            var slowest = Report(name, questions, one => store.Query(one.Query), digest.Add);
            Print("", $"{digest}; slowest: {slowest.Text}");
        }
    }

    /// <returns>The question that took longest.</returns>
    private static TQuestion Report<TQuestion, TAnswer>(string name, IEnumerable<TQuestion> questions, Func<TQuestion, TAnswer> ask, Action<TAnswer>? use = null)
    {
        var times = new List<(double Milliseconds, TQuestion Question)>();
        var (processor, reads) = (TimeSpan.Zero, -FileReads.Count());
        foreach (var question in questions)
        {
            var (begun, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            var answer = ask(question);
            processor += Environment.CpuUsage.TotalTime - used;
            times.Add((Stopwatch.GetElapsedTime(begun).TotalMilliseconds, question));
            use?.Invoke(answer);
        }
        reads += FileReads.Count();
        times.Sort((a, b) => a.Milliseconds.CompareTo(b.Milliseconds));
        Print(name, $"median {At(50):N2} ms, p95 {At(95):N2} ms, p99 {At(99):N2} ms; processor {processor.TotalMilliseconds / times.Count:N2} ms and {reads / times.Count:N0} reads each");
        return times[^1].Question;

        double At(int percent) => times[times.Count * percent / 100].Milliseconds;
    }

    private static bool TryRead(string[] args, string name, int otherwise, out int value)
    {
        value = otherwise;
        var at = Array.IndexOf(args, name);
        return at < 0 || (at + 1 < args.Length && int.TryParse(args[at + 1], NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value));
    }

    private static void Print(string name, string result) => Console.WriteLine($"{name,-26}{result}");
}
