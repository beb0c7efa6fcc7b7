using Extractor.Ingestion;

namespace Extractor.Tests.Ingestion.Formats;

public sealed class FeedTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>Heat Daily</title><link>https://example.com/</link>
        <item><title>Contoso &amp; the heat</title><link>https://example.com/heat</link><guid>heat-1</guid>
          <pubDate>Tue, 07 Feb 2023 10:00:00 GMT</pubDate><dc:creator>Ana Lind</dc:creator>
          <description>In short.</description>
          <content:encoded><![CDATA[<p>Contoso sold 95,000 heaters in 2022, its chief executive said.</p><p>It expects 100,000 this year.</p>]]></content:encoded></item>
        <item><title>Second</title><link>https://example.com/second</link>
          <description>&lt;p&gt;Litware sold 70 lamps &amp;amp; 5 shades in 2020, the company said.&lt;/p&gt;</description></item>
        </channel></rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Lamp News</title>
        <entry><id>urn:1</id><title>Lamps</title><link rel="self" href="https://example.com/self"/><link href="https://example.com/lamps"/>
          <updated>2021-03-05T00:00:00Z</updated><published>2021-03-04T00:00:00Z</published>
          <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Litware sold <b>70</b> lamps in 2020, the company said.</p><p>It has 5 shops.</p></div></content></entry>
        </feed>
        """;

    [Fact]
    public void Items_of_rss_are_articles()
    {
        var articles = Opened.Articles(Rss, "daily.rss");
        Assert.Equal(["daily/heat-1", "daily/https://example.com/second"], articles.Select(article => article.Id));
        Assert.Equal(("Contoso & the heat", "Heat Daily", "Ana Lind", "https://example.com/heat"), (articles[0].Title, articles[0].Publisher, articles[0].Author, articles[0].Url));
        Assert.Equal((new DateOnly(2023, 2, 7), DateSource.Record), (articles[0].Published!.Date, articles[0].Published!.Source));
        Assert.Equal("Contoso & the heat\n\nContoso sold 95,000 heaters in 2022, its chief executive said.\n\nIt expects 100,000 this year.", articles[0].Text);
        Assert.Equal("Second\n\nLitware sold 70 lamps & 5 shades in 2020, the company said.", articles[1].Text);
        Assert.All(articles, article => Opened.AssertOrigin(article, Rss));
    }

    [Fact]
    public void Entries_of_atom_are_articles()
    {
        var article = Assert.Single(Opened.Articles(Atom, "lamps.xml"));
        Assert.Equal(("lamps/urn:1", "Lamps", "https://example.com/lamps", new DateOnly(2021, 3, 4)), (article.Id, article.Title, article.Url, article.Published!.Date));
        Assert.Equal("Lamps\n\nLitware sold 70 lamps in 2020, the company said.\n\nIt has 5 shops.", article.Text);
        Opened.AssertOrigin(article, Atom);
    }

    [Fact]
    public void Items_of_a_json_feed_are_articles()
    {
        var article = Assert.Single(Opened.Articles("""
            {"version": "https://jsonfeed.org/version/1.1", "title": "Lamp News", "items": [{"id": "1", "url": "https://example.com/lamps", "title": "Lamps",
              "content_html": "<p>Litware sold 70 lamps in 2020, the company said.</p>", "date_published": "2021-03-04T00:00:00Z"}]}
            """, "lamps.json"));
        Assert.Equal(("lamps/1", "Lamp News", new DateOnly(2021, 3, 4), "Lamps\n\nLitware sold 70 lamps in 2020, the company said."), (article.Id, article.Publisher, article.Published!.Date, article.Text));
    }

    [Fact]
    public void Feed_that_breaks_off_gives_what_stands_before_and_the_line()
    {
        var results = Opened.All(Rss[..Rss.IndexOf("<item><title>Second", StringComparison.Ordinal)] + "<item><title>x</oops>", "daily.rss");
        Assert.True(results[0].IsArticle);
        Assert.StartsWith("daily.rss:8 is not well-formed: ", results[1].Failure!.Message, StringComparison.Ordinal);
        Assert.EndsWith("1 item before it was read.", results[1].Failure!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Caf&eacute;&nbsp;Contoso sold 95,000 cups in 2022, its owner said.", "Café\u00A0Contoso sold 95,000 cups in 2022, its owner said.")]
    [InlineData("Smith & Sons sold 70 lamps in 2020, the firm said.", "Smith & Sons sold 70 lamps in 2020, the firm said.")]
    [InlineData("R&D at Contoso &unknown; took &euro;70 &amp; more in 2020, it said.", "R&D at Contoso &unknown; took €70 & more in 2020, it said.")]
    [InlineData("<![CDATA[<p>R&D at Contoso took &euro;70 in 2020, it said.</p>]]>", "R&D at Contoso took €70 in 2020, it said.")]
    public void What_html_knows_and_xml_does_not_ends_no_feed(string description, string text)
    {
        var feed = $"<rss><channel><title>A&nbsp;B &pi;</title>\n<item><guid>1</guid><title>First</title><description>{description}</description></item>\n<item><guid>2</guid><title>Second</title><description>Litware sold 70 lamps in 2020, the company said.</description></item></channel></rss>";
        var articles = Opened.Articles(feed, "daily.rss");
        Assert.Equal(["First\n\n" + text, "Second\n\nLitware sold 70 lamps in 2020, the company said."], articles.Select(article => article.Text));
        Assert.All(articles, article => Opened.AssertOrigin(article, feed));
        Assert.Contains(articles[1].Origin, span => span.Original == feed.IndexOf("Litware", StringComparison.Ordinal));
    }

    [Fact]
    public void Entities_of_its_own_are_refused_without_being_expanded()
    {
        const string bomb = """
            <?xml version="1.0"?>
            <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
            <rss><channel><item><title>&b;&c;</title><description>Litware sold 70 lamps.</description></item></channel></rss>
            """;
        var failure = Opened.Failure(System.Text.Encoding.UTF8.GetBytes(bomb), "bomb.xml");
        Assert.Equal("bomb.xml:2 defines entities of its own (a DTD), which feeds may not do here; take the <!DOCTYPE …> out. 0 items before it were read.", failure.Message);
    }

    [Fact]
    public void Headlines_alone_are_told_in_one_line()
    {
        var results = Opened.All("<rss><channel><item><title>a</title><link>https://example.com</link></item><item><title>b</title></item></channel></rss>", "links.xml");
        Assert.Equal("links.xml: 2 of 2 items are headlines without text; “extractor fetch” brings the pages that they link to.", Assert.Single(results).Failure!.Message);
    }

    [Fact]
    public void Other_xml_is_refused() =>
        Assert.Equal(ReadFailureKind.UnsupportedFormat, Opened.Failure("<?xml version=\"1.0\"?><urlset><url/></urlset>"u8.ToArray(), "sitemap.xml").Kind);
}
