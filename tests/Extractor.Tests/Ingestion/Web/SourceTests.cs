using System.IO.Compression;
using System.Text;
using Extractor.Ingestion.Web;
using Extractor.Ingestion.Web.Pages;

namespace Extractor.Tests.Ingestion.Web;

public sealed class SourceTests : FetchTest
{
    [Theory]
    [InlineData("<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><atom:link href=\"/feed\" rel=\"self\"/><link>/home</link><item><title>A</title><link> /a </link></item><item><guid>/b</guid></item></channel></rss>")]
    [InlineData("\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><link href=\"/home\"/><entry><link rel=\"enclosure\" href=\"/x.mp3\"/><link href=\"/a\"/><content><div><p>x</p></div></content></entry><entry><link rel=\"alternate\" href=\"b\"/></entry></feed>")]
    [InlineData("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"><channel><link>/home</link></channel><item><link>/a</link></item><item><link><![CDATA[/b]]></link></item></rdf:RDF>")]
    [InlineData("<rss><channel><title>A&nbsp;B</title><item><title>Smith & Sons</title><link>/a</link></item><item><link/><guid isPermaLink=\"true\">/b</guid></item></channel></rss>")]
    [InlineData("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"1\", \"url\": \"/a\"}, {\"id\": \"2\"}, {\"url\": \"/b\", \"date_modified\": \"2024-03-05T10:00:00Z\"}]}")]
    public async Task Pages_of_a_feed_are_kept_with_their_source(string feed)
    {
        Server.On("/feed", 200, feed);
        Server.Page("/a");
        Server.Page("/b");

        var results = await FetchFeedAsync("/feed");

        Assert.Equal([Server.At("/a"), Server.At("/b")], results.Select(result => result.Url).Order(StringComparer.Ordinal));
        Assert.All(results, result => Assert.Equal(FetchOutcome.New, result.Outcome));
        Assert.Equal(Server.At("/feed"), PageFolder.RecordOf(results[0].File!)!.Source);
    }

    [Fact]
    public async Task Broken_feed_is_told_with_its_place_and_read_up_to_there()
    {
        Server.On("/feed", 200, "<rss><channel>\n<item><link>/a</link></item>\n<item><link>/b</item></channel></rss>");
        Server.Page("/a");

        var results = await FetchFeedAsync("/feed");

        Assert.Equal(FetchOutcome.New, results.Single(result => result.Url == Server.At("/a")).Outcome);
        AssertFailed(results.Single(result => result.Url == Server.At("/feed")), "not well-formed in line 3", "the 1 links before that are taken");
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><link>/&x;</link></item></channel></rss>")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;\">]><rss><channel><item><link>/&c;</link></item></channel></rss>")]
    public async Task Feed_with_entities_of_its_own_is_refused(string feed)
    {
        Server.On("/feed", 200, feed);

        AssertFailed(Assert.Single(await FetchFeedAsync("/feed")), "document type declaration (DTD)", "nothing of it is taken");
        Assert.Equal(2, Server.Requests.Count);
    }

    [Theory]
    [InlineData("<html><body>A page</body></html>", "neither RSS, Atom nor JSON Feed")]
    [InlineData("{\"items\": 1}", "neither RSS, Atom nor JSON Feed")]
    [InlineData("{\"items\": [", "no valid JSON in line 1")]
    [InlineData("   ", "empty")]
    public async Task What_is_no_feed_is_told(string body, string words)
    {
        Server.On("/feed", 200, body);

        AssertFailed(Assert.Single(await FetchFeedAsync("/feed")), words, "Give the address of an RSS, Atom or JSON feed");
    }

    [Fact]
    public async Task Links_of_a_feed_into_the_own_network_are_refused()
    {
        Server.On("/feed", 200, $"<rss><channel><item><link>http://127.0.0.2:{Server.Port}/secret</link></item><item><link>file:///etc/passwd</link></item></channel></rss>");
        Server.Page("/secret");

        AssertFailed(Assert.Single(await FetchFeedAsync("/feed")), "private or special network");
        Assert.Empty(Server.To("/secret"));
    }

    [Fact]
    public async Task Kept_page_is_asked_for_again_only_when_the_feed_says_that_it_changed()
    {
        string Feed(string updated) => $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><link href=\"/a\"/><updated>{updated}</updated></entry></feed>";
        Server.On("/feed", 200, Feed("2024-03-05T10:00:00Z"));
        Server.Page("/a");
        await FetchFeedAsync("/feed");
        Assert.Equal(FetchOutcome.Known, Assert.Single(await FetchFeedAsync("/feed")).Outcome);
        Server.On("/feed", 200, Feed("2124-03-05T10:00:00Z"));

        Assert.Equal(FetchOutcome.Unchanged, Assert.Single(await FetchFeedAsync("/feed")).Outcome);
        Assert.Equal(2, Server.To("/a").Count);
    }

    [Fact]
    public async Task Sitemap_and_those_it_leads_to_are_read()
    {
        Server.On("/sitemap.xml", 200, $"<sitemapindex><sitemap><loc>{Server.At("/one.xml")}</loc></sitemap><sitemap><loc>{Server.At("/two.xml.gz")}</loc></sitemap><sitemap><loc>{Server.At("/sitemap.xml")}</loc></sitemap></sitemapindex>");
        Server.On("/one.xml", 200, $"<urlset><url><loc>\n{Server.At("/a")}\n</loc><lastmod>2024-03-05</lastmod></url><url><loc>https://elsewhere.example.org/x</loc></url></urlset>");
        Server.On("/two.xml.gz", (_, stream) => LocalServer.ReplyAsync(stream, 200, Zipped($"<urlset><url><loc>{Server.At("/b")}</loc></url></urlset>")));
        Server.Page("/a");
        Server.Page("/b");

        var results = await FetchSitemapAsync("/sitemap.xml");

        Assert.Equal(2, results.Count(result => result.Outcome == FetchOutcome.New));
        Assert.Contains("1 of its 2 links lead to other hosts", Assert.Single(results, result => result.Outcome == FetchOutcome.Failed).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Source_brings_no_more_pages_than_are_wanted()
    {
        Options = Options with { MaxPages = 3 };
        Server.On("/sitemap.txt", 200, string.Join('\n', Enumerable.Range(0, 9).Select(i => Server.At($"/p{i}"))));
        for (var i = 0; i < 9; i++)
            Server.Page($"/p{i}");

        var results = await FetchSitemapAsync("/sitemap.txt");

        Assert.Equal(3, results.Count(result => result.Outcome == FetchOutcome.New));
        Assert.Contains("fetch.maxPages", Assert.Single(results, result => result.Outcome == FetchOutcome.Failed).Message, StringComparison.Ordinal);
    }

    private static byte[] Zipped(string text)
    {
        using MemoryStream zipped = new();
        using (GZipStream zip = new(zipped, CompressionLevel.Fastest))
            zip.Write(Encoding.UTF8.GetBytes(text));
        return zipped.ToArray();
    }
}
