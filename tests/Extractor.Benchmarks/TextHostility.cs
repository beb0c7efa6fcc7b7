using System.Diagnostics;
using System.Text;
using Extractor.Ingestion;
using Extractor.Pipeline;

namespace Extractor.Benchmarks;

/// <summary>
/// Texts that were never written to be read, and one text ten times over: neither may cost more for each byte than news does, by the
/// margins given here. News is measured in between, since the machine may be busy.
/// </summary>
internal static class TextHostility
{
    private const int Length = 1_000_000;

    /// <summary>A text that costs too much at this length already is not tried at full length, which could take hours.</summary>
    private const int ShortLength = 25_000;
    private const int LongText = 200_000;
    private const int Passes = 12;

    /// <summary>Hostile text may cost this many times what news costs for each byte.</summary>
    private const double MostOfNews = 2;

    private const double Hopeless = 20;

    /// <summary>Ten times the text may cost this many times as much.</summary>
    private const double MostOfTenfold = 11;

    /// <returns>1 when something takes too long, otherwise 0.</returns>
    public static int Run(IReadOnlyList<Article> news, ExtractionPipeline pipeline, int repeat)
    {
        var bytes = news.Sum(article => (long)Encoding.UTF8.GetByteCount(article.Text));
        TextCommand.Warm(() => Seconds(news, pipeline));
        var failed = Report("ten times as long", Median(repeat, () => Tenfold(news, pipeline)), MostOfTenfold, "times as long");
        foreach (var (name, unit) in HostileText.Kinds)
        {
            var ratio = Ratio(name, unit, ShortLength);
            if (ratio <= Hopeless)
                ratio = Median(repeat, () => Ratio(name, unit, Length));
            failed |= Report(name, ratio, MostOfNews, "times news for each byte");
        }
        double Ratio(string name, string unit, int length)
        {
            Article[] hostile = [Articles.Of(name, null, HostileText.Of(unit, length), new DateOnly(2020, 1, 1))];
            return Seconds(hostile, pipeline) / length / (Seconds(news, pipeline) / bytes);
        }
        return failed ? 1 : 0;
    }

    private static bool Report(string name, double ratio, double most, string what)
    {
        Console.WriteLine(FormattableString.Invariant($"{name,-20}  {ratio,6:F2} {what}, at most {most}{(ratio > most ? "   TOO SLOW" : "")}"));
        return ratio > most;
    }

    /// <summary>How many times as long ten times a text takes, from the least of some passes over both in turn: what else the machine does is not their cost.</summary>
    private static double Tenfold(IReadOnlyList<Article> news, ExtractionPipeline pipeline)
    {
        var text = string.Concat(news.Select(article => article.Text + "\n\n"))[..LongText];
        Article[] once = [Articles.Of("once", null, text, null)], tenfold = [Articles.Of("tenfold", null, string.Concat(Enumerable.Repeat(text, 10)), null)];
        var (least, leastTenfold) = (double.MaxValue, double.MaxValue);
        for (var i = 0; i < Passes; i++)
        {
            GC.Collect();
            least = Math.Min(least, Seconds(once, pipeline));
            leastTenfold = Math.Min(leastTenfold, Seconds(tenfold, pipeline));
        }
        return leastTenfold / least;
    }

    private static double Seconds(IReadOnlyList<Article> articles, ExtractionPipeline pipeline)
    {
        var clock = Stopwatch.StartNew();
        foreach (var article in articles)
        {
            using var source = pipeline.Recognise(article).Source;
        }
        return clock.Elapsed.TotalSeconds;
    }

    private static double Median(int repeat, Func<double> measure)
    {
        var measured = Enumerable.Range(0, repeat).Select(_ => measure()).Order().ToList();
        return measured[measured.Count / 2];
    }
}
