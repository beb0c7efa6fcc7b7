using System.Diagnostics;
using System.Globalization;
using System.Text;
using Extractor.Ingestion;
using Extractor.Pipeline;
using Extractor.Pipeline.Options;

namespace Extractor.Benchmarks;

/// <summary>
/// Speed and memory of the text path on one core, warm, beside a yardstick pass over the same text in the same run, so that
/// figures of different machines can be compared.
/// </summary>
internal static class TextCommand
{
    /// <summary>The runtime compiles what is called often a second time, with what the first calls told: passes before that are slower.</summary>
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(4);

    private const string Usage = "text NEWS.jsonl [--stage recognition|claims | --hostile] [--repeat N]";

    public static int Run(string[] args)
    {
        if (!Parse(args, out var path, out var stage, out var repeat, out var hostile))
        {
            Console.Error.WriteLine($"usage: {Usage}");
            return 2;
        }
        var articles = Articles.Read(path);
        var bytes = articles.Sum(article => (long)Encoding.UTF8.GetByteCount(article.Text));
        var pipeline = new PipelineBuilder(PipelineOptions.Default(Environment.CurrentDirectory)).Build();
        if (hostile)
            return TextHostility.Run(articles, pipeline, repeat);
        Func<Article, (int Numbers, int Claims)> work = stage == "recognition" ? article => Recognise(pipeline, article) : article => Extract(pipeline, article);

        Warm(() => Pass(articles, work));
        Warm(() => Yardstick(articles));
        List<Measurement> passes = [];
        List<TimeSpan> yardsticks = [];
        for (var i = 0; i < repeat; i++)
        {
            passes.Add(Pass(articles, work));
            yardsticks.Add(Yardstick(articles));
        }
        Report(stage, articles.Count, bytes, passes, yardsticks);
        return 0;
    }

    private static bool Parse(string[] args, out string path, out string stage, out int repeat, out bool hostile)
    {
        (path, stage, repeat, hostile) = ("", "claims", 5, false);
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : "";
            switch (args[i])
            {
                case "--stage" when value is "recognition" or "claims":
                    stage = value;
                    i++;
                    break;
                case "--hostile":
                    hostile = true;
                    break;
                case "--repeat" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out repeat) && repeat > 0:
                    i++;
                    break;
                case var file when path == "" && !file.StartsWith('-'):
                    path = file;
                    break;
                default:
                    return false;
            }
        }
        return File.Exists(path);
    }

    private static (int Numbers, int Claims) Recognise(ExtractionPipeline pipeline, Article article)
    {
        var mentions = pipeline.Recognise(article);
        using var source = mentions.Source;
        return (mentions.Quantities.Count + mentions.NonQuantities.Count, 0);
    }

    private static (int Numbers, int Claims) Extract(ExtractionPipeline pipeline, Article article)
    {
        var extraction = pipeline.Extract(article);
        using var source = extraction.Mentions.Source;
        return (extraction.Mentions.Quantities.Count + extraction.Mentions.NonQuantities.Count, extraction.Claims.Count);
    }

    public static void Warm(Action pass)
    {
        var clock = Stopwatch.StartNew();
        do
            pass();
        while (clock.Elapsed < Warming);
    }

    private static Measurement Pass(List<Article> articles, Func<Article, (int Numbers, int Claims)> work)
    {
        int numbers = 0, claims = 0;
        GC.Collect();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        foreach (var article in articles)
        {
            var found = work(article);
            numbers += found.Numbers;
            claims += found.Claims;
        }
        return new Measurement(clock.Elapsed, GC.GetAllocatedBytesForCurrentThread() - allocated, numbers, claims);
    }

    /// <summary>Counts letters, digits and blanks, one character at a time: the least that reading a text can cost.</summary>
    private static TimeSpan Yardstick(List<Article> articles)
    {
        long letters = 0, digits = 0, blanks = 0;
        var clock = Stopwatch.StartNew();
        foreach (var article in articles)
        {
            foreach (var c in article.Text)
            {
                if (char.IsLetter(c))
                    letters++;
                else if (char.IsDigit(c))
                    digits++;
                else if (char.IsWhiteSpace(c))
                    blanks++;
            }
        }
        var elapsed = clock.Elapsed;
        if (letters + digits + blanks == 0)
            throw new InvalidDataException("The file holds no text.");
        return elapsed;
    }

    private static void Report(string stage, int articles, long bytes, List<Measurement> passes, List<TimeSpan> yardsticks)
    {
        var seconds = Median(passes.Select(pass => pass.Elapsed));
        var yardstick = Median(yardsticks);
        var megabytes = bytes / 1e6;
        var last = passes[^1];
        string[] lines =
        [
            $"stage                 {stage}",
            $"articles              {articles}",
            FormattableString.Invariant($"text                  {megabytes:F2} MB"),
            FormattableString.Invariant($"speed                 {megabytes / seconds:F2} MB/s, {articles / seconds:F0} articles/s (median of {passes.Count}, one core)"),
            FormattableString.Invariant($"allocated             {(double)last.Allocated / bytes:F2} bytes per byte of text"),
            $"numbers               {last.Numbers}",
            $"claims                {last.Claims}",
            FormattableString.Invariant($"yardstick             {megabytes / yardstick:F0} MB/s"),
            FormattableString.Invariant($"ratio to yardstick    {seconds / yardstick:F1}"),
        ];
        foreach (var line in lines)
            Console.WriteLine(line);
    }

    private static double Median(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return sorted[sorted.Count / 2].TotalSeconds;
    }

    private readonly record struct Measurement(TimeSpan Elapsed, long Allocated, int Numbers, int Claims);
}
