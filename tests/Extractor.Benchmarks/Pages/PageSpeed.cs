using System.Diagnostics;
using System.Globalization;
using AngleSharp.Html.Parser;
using Extractor.Ingestion;

namespace Extractor.Benchmarks.Pages;

/// <summary>
/// Bytes to clean article with metadata, beside the parser's bare work on the same pages, in one thread. Processor time is
/// counted, which the other work of a machine does not disturb and which holds what the runtime does behind the thread. Both
/// take turns, and medians are told: a machine is slower at one moment than at another.
/// </summary>
internal static class PageSpeed
{
    private const int Turns = 5;

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);

    /// <summary>Until then the runtime still compiles what it has seen to be used much.</summary>
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(6);

    public static void Print(ArticleReader reader, IReadOnlyList<(string Id, byte[] Bytes)> pages)
    {
        if (pages.Count == 0)
            return;
        HtmlParser parser = new();
        void Parse(string id, byte[] bytes) => parser.ParseDocument(TextDecoder.Decode(bytes, id).Text ?? "").Dispose();
        void Read(string id, byte[] bytes) => reader.Read(id, bytes, id + ".html");
        Measure(pages, Parse, Warming);
        Measure(pages, Read, Warming);
        var turns = Enumerable.Range(0, Turns).Select(_ => (Bare: Measure(pages, Parse, Turn).PagesPerSecond, Whole: Measure(pages, Read, Turn))).ToList();
        var bare = Median(turns.Select(turn => turn.Bare));
        var whole = Median(turns.Select(turn => turn.Whole.PagesPerSecond));
        var ratio = Median(turns.Select(turn => turn.Whole.PagesPerSecond / turn.Bare));
        var allocated = Median(turns.Select(turn => turn.Whole.AllocatedAPage));
        var megabytes = pages.Sum(page => (long)page.Bytes.Length) / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{whole:F0} pages/s from bytes to article, one core ({whole * megabytes / pages.Count:F0} MB/s, {allocated / 1024.0:F0} KB allocated a page); AngleSharp's bare parse: {bare:F0} pages/s; ratio {ratio:F2}"));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Turns / 2);

    private static (double PagesPerSecond, double AllocatedAPage) Measure(IReadOnlyList<(string Id, byte[] Bytes)> pages, Action<string, byte[]> work, TimeSpan least)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var done = 0;
        TimeSpan used;
        do
        {
            foreach (var (id, bytes) in pages)
                work(id, bytes);
            done += pages.Count;
            process.Refresh();
            used = process.TotalProcessorTime - start;
        }
        while (used < least);
        return (done / used.TotalSeconds, (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)done);
    }
}
