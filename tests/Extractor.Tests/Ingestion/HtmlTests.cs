using Extractor.Ingestion;

namespace Extractor.Tests.Ingestion;

public sealed class HtmlTests
{
    private const string First = "Norwind built 4,200 turbines in the first half of the year, a third more than it had built a year before.";
    private const string Second = "The company wants to double its output by 2027 and is looking for 300 workers, its chief executive said.";

    private static Article Page(string head, string body) => Reading.Article($"<!doctype html><html><head>{head}</head><body>{body}</body></html>", "page.html");

    private static string Story(string inner) => $"<header><a href=/>Harbour Post</a></header><nav><ul><li><a href=/a>News</a><li><a href=/b>Sport</a></ul></nav><main><article><h1>Norwind builds more</h1>{inner}</article></main><footer>All rights reserved, Harbour Post, 12 Quay Street, Oslo</footer>";

    [Fact]
    public void Article_comes_without_navigation_and_footer()
    {
        var article = Page("<title>Norwind builds more | Harbour Post</title><meta property=og:site_name content='Harbour Post'>", Story($"<p>{First}</p><p>{Second}</p>"));
        Assert.Equal($"Norwind builds more\n\n{First}\n\n{Second}", article.Text);
        Assert.Equal(("Norwind builds more", "Harbour Post", 19), (article.Title, article.Publisher, article.HeadlineEnd));
        Assert.Contains(article.Removed, block => block.Reason == RemovalReason.Navigation);
    }

    [Fact]
    public void Blocks_that_structure_shows_to_be_furniture_go_with_their_reason()
    {
        var article = Page("", Story($"<div class=byline>Staff of the paper</div><p>{First}</p><figure><img src=a><figcaption>A turbine of 90 metres.</figcaption></figure><aside>Buy 3 mugs, pay 2.</aside><p>{Second}</p><div id=comments><p>I doubt that it is 4,200, and so do my 3 colleagues at the yard here.</p></div>"));
        Assert.Equal($"Norwind builds more\n\n{First}\n\n{Second}", article.Text);
        Assert.Contains(article.Removed, block => block is { Reason: RemovalReason.Caption, Text: "A turbine of 90 metres." });
        Assert.Contains(article.Removed, block => block.Reason == RemovalReason.Comments);
        Assert.Contains(article.Removed, block => block is { Reason: RemovalReason.RelatedLinks, Text: "Buy 3 mugs, pay 2." });
    }

    [Fact]
    public void Article_inside_an_element_named_like_furniture_stays() =>
        Assert.Equal($"{First}\n\n{Second}", Page("", $"<div class='no-sidebar comments-open'><p>{First}</p><p>{Second}</p></div>").Text);

    [Fact]
    public void Lists_and_tables_keep_their_lines()
    {
        var article = Page("", Story($"<p>{First}</p><ul><li>12 ships<li>30 ferries</ul><table><tr><th>Kind<th>2023<tr><td>Ships<td>12</table><p>{Second}</p>"));
        Assert.Equal($"Norwind builds more\n\n{First}\n\n12 ships\n30 ferries\n\nKind | 2023\nShips | 12\n\n{Second}", article.Text);
    }

    [Fact]
    public void Two_line_breaks_part_paragraphs_and_one_is_a_blank() =>
        Assert.Equal($"Norwind builds more\n\n{First} {Second}\n\n{Second}", Page("", Story($"<div>{First}<br>{Second}<br><br>{Second}</div>")).Text);

    [Fact]
    public void Origin_leads_through_entities_comments_and_line_ends()
    {
        var article = Page("", Story("<p>R&amp;D cost<!-- so far -->\r\n  €3&nbsp;million, <b>a third</b> of which was paid by Norwind &lt;NWD.OL&gt; itself in 2023.</p>"));
        Assert.Contains("R&D cost €3\u00a0million, a third of which was paid by Norwind <NWD.OL> itself in 2023.", article.Text, StringComparison.Ordinal);
        var mapped = article.Origin.Sum(span => span.Clean.Length);
        Assert.InRange(article.Text.Length - mapped, 1, 10);
    }

    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"Norwind builds more","datePublished":"2023-05-04T10:00:00+02:00","author":{"@type":"Person","name":"Ann Lee"},"publisher":{"@type":"Organization","name":"Harbour Post"}}""")]
    [InlineData("""[{"@type":"WebSite","name":"x"},{"@type":["Report","NewsArticle"],"headline":"Norwind builds more","datePublished":"2023-05-04","author":[{"name":"Ann Lee"}],"publisher":{"name":"Harbour Post"}}]""")]
    [InlineData("""{"@context":"https://schema.org","@graph":[{"@type":"WebPage","datePublished":"2020-01-01"},{"@type":"BlogPosting","headline":"Norwind builds more","datePublished":"May 4, 2023","author":"Ann Lee","publisher":"Harbour Post",}]}""")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"Norwind\nbuilds more\",\"description\":\"a \\' b\",\"datePublished\":\"2023-05-04\",\"author\":\"Ann Lee\",\"publisher\":{\"name\":\"Harbour Post\"}};")]
    public void Json_ld_gives_the_metadata(string json)
    {
        var article = Page($"<script type='application/ld+json'>{json}</script>", Story($"<p>{First}</p>"));
        Assert.Equal((new DateOnly(2023, 5, 4), DateSource.JsonLd), (article.Published!.Date, article.Published.Source));
        Assert.Equal(("Norwind builds more", "Ann Lee", "Harbour Post"), (article.Title, article.Author, article.Publisher));
    }

    [Fact]
    public void Date_in_json_that_cannot_be_repaired_is_still_found() =>
        Assert.Equal(new DateOnly(2023, 5, 4), Page("<script type='application/ld+json'>{\"@type\":\"NewsArticle\" oops \"datePublished\": \"2023-05-04\", \"x\":</script>", Story($"<p>{First}</p>")).Published!.Date);

    [Theory]
    [InlineData("<meta property='article:published_time' content='2023-05-04T08:00:00Z'>", DateSource.MetaTag)]
    [InlineData("<meta name=date content='04 May 2023'>", DateSource.MetaTag)]
    [InlineData("<link rel=canonical href='https://example.org/2023/05/04/norwind'>", DateSource.Url)]
    public void Date_comes_from_where_the_head_states_it(string head, DateSource source)
    {
        var published = Page(head, Story($"<p>{First}</p>")).Published!;
        Assert.Equal((new DateOnly(2023, 5, 4), source), (published.Date, published.Source));
    }

    [Fact]
    public void Time_element_counts_unless_it_belongs_to_other_articles()
    {
        var published = Page("", Story($"<div class=related><time datetime=2022-01-01></time></div><time datetime='2023-05-04T10:00'>today</time><p>{First}</p>")).Published!;
        Assert.Equal((new DateOnly(2023, 5, 4), DateSource.TimeElement), (published.Date, published.Source));
    }

    [Fact]
    public void Title_that_only_the_head_states_has_no_origin()
    {
        var article = Page("<meta property=og:title content='Turbines &amp; towers'>", $"<article><p>{First}</p><p>{Second}</p></article>");
        Assert.Equal("Turbines & towers", article.Text[..article.HeadlineEnd]);
        Assert.True(article.Origin[0].Clean.Start >= article.HeadlineEnd);
    }

    [Theory]
    [InlineData("<html><body></body></html>")]
    [InlineData("<html><body><script>var a = 1;</script><nav>News</nav></body></html>")]
    public void Page_without_text_is_a_failure(string html) =>
        Assert.Equal(ReadFailureKind.NoText, Reading.Failure(System.Text.Encoding.UTF8.GetBytes(html), "page.html").Kind);

    [Fact]
    public void Deeply_nested_markup_is_read() =>
        Assert.Contains(First, Page("", string.Concat(Enumerable.Repeat("<div>", 3000)) + $"<p>{First}</p>").Text, StringComparison.Ordinal);
}
