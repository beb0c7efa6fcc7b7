using System.Diagnostics;
using System.Text;
using Extractor.Ingestion;

namespace Extractor.Tests.Ingestion.Html;

/// <summary>Pages that are built, or broken, to cost time or text: each is read in bounded time, and nothing of it is lost.</summary>
public sealed class HostilePageTests
{
    private const string Text = "The quarry at Stenvik has opened a third pit and expects to cut 48,000 tonnes of slate there each year.";

    /// <summary>Far above what any of them takes, far below what a quadratic parser does.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(90);

    private static string Many(string markup, int count) => new StringBuilder(markup.Length * count).Insert(0, markup, count).ToString();

    public static TheoryData<string, string> Pages => new()
    {
        { "100,000 nested divisions", Many("<div>", 100_000) + Text },
        { "20,000 nested divisions with text", Many("<div>Some words of it. ", 20_000) + Text },
        { "10,000 formats that are never closed", string.Concat(Enumerable.Range(0, 10_000).Select(i => $"<font class=c{i}><p>x")) + Text },
        { "30,000 nested tables", Many("<table><tr><td>", 30_000) + Text },
        { "tables that are closed out of order", Many("<table><tr><td></div><div>", 20_000) + Text },
        { "20,000 nested lists", "<ul>" + Many("<li><ul>", 20_000) + Text },
        { "100,000 nested elements of no name", Many("<x-y>", 100_000) + Text },
        { "a megabyte attribute", $"<div class='{new string('x', 1 << 20)}' data-x='{new string('y', 1 << 20)}'>{Text}" },
        { "100,000 attributes", $"<div {string.Concat(Enumerable.Range(0, 50_000).Select(i => $"class{i}=x class=y "))}>{Text}" },
        { "100,000 comments that are never closed", Many("<!-- x ", 100_000) + Text },
        { "quotation mark that is never closed", $"<div class='x><p>{Text}</p>" },
        { "50,000 areas that are never closed", Many("<textarea>", 50_000) + Text },
        { "title that is never closed", Many("<title>", 10_000) + Text },
        { "paragraph of 50,000 words", $"<p>{Many("word ", 50_000)}{Text}" },
        { "20,000 headings of comments", $"<p>{Text}</p>{Many("<h3>Comments</h3><p>x</p>", 20_000)}" },
        { "a million ampersands", Many("&", 1_000_000) + Text },
        { "10,000 data scripts", Many("<script type='application/ld+json'>{\"@type\":</script>", 10_000) + Text },
        { "deep data", $"<script type='application/ld+json'>{Many("[", 100_000)}</script>{Text}" },
        { "20,000 times", Many("<time>x</time>", 20_000) + Text },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_is_read_in_bounded_time_and_keeps_its_text(string kind, string body)
    {
        var clock = Stopwatch.StartNew();
        var article = Reading.Article($"<html><body>{body}</body></html>", "page.html");
        Assert.True(clock.Elapsed < Bound, $"{kind}: {clock.Elapsed}");
        Assert.True(article.Text.Contains(Text, StringComparison.Ordinal), $"{kind}: {article.Text[..Math.Min(200, article.Text.Length)]}");
    }

    [Fact]
    public void Script_that_writes_scripts_leaves_no_code_in_the_text() =>
        Assert.Equal(Text, Reading.Article($"<html><body><article><script><!-- document.write(\"<script src=a></script>\"); --></script><p>{Text}</p></article></body></html>", "page.html").Text);

    [Fact]
    public void Controls_of_direction_leave_their_neighbours_in_place()
    {
        var article = Reading.Article($"<html><body><article><p>{Text.Replace("third", "thi\u202Erd\u202C")}\uFEFF</p><p>\uD83D\uDE00 {Text}</p></article></body></html>", "page.html");
        Assert.Contains("opened a third pit", article.Text, StringComparison.Ordinal);
        Assert.Contains("😀 The quarry", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_text_like_any_other()
    {
        byte[] page = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<html><body><article><p>Stone "), 0x00, 0xD8, .. Encoding.Unicode.GetBytes($" and more. {Text}</p></article></body></html>")];
        Assert.Contains(Text, Reading.Article(page, "page.html").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_a_table_may_not_hold_still_knows_its_place()
    {
        var source = $"<html><body><article><table><tr>{Text}<td>12</td></tr></table><p>{Text.Replace("third", "fourth")}</p></article></body></html>";
        var article = Reading.Article(source, "page.html");
        var place = article.Origin.First(span => span.Clean.Start <= article.Text.IndexOf("The quarry", StringComparison.Ordinal) && span.Clean.End > article.Text.IndexOf("The quarry", StringComparison.Ordinal));
        Assert.Equal(source.IndexOf("The quarry", StringComparison.Ordinal), place.Original + article.Text.IndexOf("The quarry", StringComparison.Ordinal) - place.Clean.Start);
    }

    [Theory]
    [InlineData("<p class=lead data-id=7 style='color:red' onclick='x()'>", "</p>")]
    [InlineData("<script>var a = '<p>';</script><style>p{}</style><!-- note --><svg><path d=''/></svg><p>", "</p  >")]
    [InlineData("<p\n  data-a=1\n  class=\"a\"data-b='2'id=c\n>", "</p class=x>")]
    public void Every_character_knows_its_place_whatever_is_left_out_before_it(string open, string close)
    {
        var source = $"<html><body><article>{open}{Text}{close}<p>{Text.Replace("third", "fourth")}</p></article></body></html>";
        var article = Reading.Article(source, "page.html");
        Assert.Equal(source.IndexOf(Text, StringComparison.Ordinal), Assert.Single(article.Origin, span => span.Clean.Start == 0).Original);
        Assert.Equal(article.Text.Length - 2, article.Origin.Sum(span => span.Clean.Length));
    }
}
