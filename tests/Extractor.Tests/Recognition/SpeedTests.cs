using System.Text;
using Extractor.Benchmarks;
using Extractor.Ingestion;
using Extractor.Pipeline;
using Extractor.Pipeline.Options;

namespace Extractor.Tests.Recognition;

/// <summary>
/// What keeps recognition fast whatever the text. Processor times for the same number of characters are compared, each the
/// best of several taken in turn; where they miss the margin, more are taken, since the machine may be busy. The build may be
/// unoptimised too: most margins are wide, and the benchmarks hold the narrow ones.
/// </summary>
[Collection("Speed")]
public class SpeedTests
{
    private const int Length = 16_000;
    private const int Parts = 8;
    private const int Times = 4;
    private const int MostTimes = 20;

    /// <summary>Kinds of hostile text that cost at most twice what news does, in every build.</summary>
    private static readonly string[] AsCheapAsNews = ["digits", "digits apart", "commas", "capitals", "open brackets", "number words"];

    private static readonly ExtractionPipeline Pipeline = new PipelineBuilder(PipelineOptions.Default(Path.GetTempPath())).Build();
    private static readonly Article[] News = [.. NewsText.Articles(Length).Select(ArticleOf)];

    public static TheoryData<string, string> Hostile
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (var (name, unit) in HostileText.Kinds)
                data.Add(name, unit);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_costs_no_more_the_longer_it_is(string name, string unit)
    {
        var parts = Enumerable.Repeat(ArticleOf(HostileText.Of(unit, Length / Parts)), Parts).ToArray();
        var ratio = Ratio([ArticleOf(HostileText.Of(unit, Length))], parts, 3);
        Assert.True(ratio < 3, FormattableString.Invariant($"{name}: one long text takes {ratio:F1} times as long as {Parts} short ones"));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_costs_about_as_much_as_news(string name, string unit)
    {
        var most = AsCheapAsNews.Contains(name) ? 2 : 6;
        var ratio = Ratio([ArticleOf(HostileText.Of(unit, News.Sum(article => article.Text.Length)))], News, most);
        Assert.True(ratio < most, FormattableString.Invariant($"{name}: takes {ratio:F1} times as long as news"));
    }

    [Fact]
    public void News_costs_no_more_the_longer_it_is()
    {
        var ratio = Ratio([ArticleOf(string.Concat(News.Select(article => article.Text)))], News, 2);
        Assert.True(ratio < 2, FormattableString.Invariant($"one long text takes {ratio:F1} times as long as {News.Length} short ones"));
    }

    [Fact]
    public void An_article_allocates_less_than_four_times_its_size()
    {
        // Read several times: the memory that texts pass on to each other is there then.
        var least = Enumerable.Range(0, Times).Min(_ => News.Sum(Allocated));
        var bytes = News.Sum(article => Encoding.UTF8.GetByteCount(article.Text));
        Assert.True(least < 4 * bytes, FormattableString.Invariant($"{(double)least / bytes:F2} bytes for each byte of text"));
    }

    private static long Allocated(Article article)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Recognise(article);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static double Ratio(Article[] measured, Article[] against, double most)
    {
        var (best, other) = (double.MaxValue, double.MaxValue);
        for (var i = 0; i < Times || (i < MostTimes && best / other >= most); i++)
        {
            best = Math.Min(best, Milliseconds(measured));
            other = Math.Min(other, Milliseconds(against));
        }
        return best / other;
    }

    /// <summary>Of the whole process: tests that measure run alone.</summary>
    private static double Milliseconds(Article[] articles)
    {
        var before = Environment.CpuUsage.TotalTime;
        foreach (var article in articles)
            Recognise(article);
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    private static void Recognise(Article article)
    {
        using var source = Pipeline.Recognise(article).Source;
    }

    private static Article ArticleOf(string text) =>
        new("speed", "", null, new PublicationDate(new DateOnly(2023, 7, 14), DateSource.FrontMatter, "", 1, ""), null, null, null, text, 0, [], []);
}
