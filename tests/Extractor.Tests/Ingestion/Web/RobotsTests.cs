using Extractor.Ingestion.Web;
using Extractor.Ingestion.Web.Robots;

namespace Extractor.Tests.Ingestion.Web;

public sealed class RobotsTests : FetchTest
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /private", "/private/x", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/public", true)]
    [InlineData("User-agent: *\nDisallow:", "/x", true)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /news/", "/news/a", true)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /news/", "/other", false)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", true)]
    [InlineData("User-agent: *\nDisallow: /*?print=", "/a?print=1", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/axxbyyc", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/axxbyy", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: Extractor/2.0\nDisallow: /own", "/x", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: Extractor/2.0\nDisallow: /own", "/own", false)]
    [InlineData("User-agent: extractor\nDisallow: /a\n\nUser-agent: other\nDisallow: /b\n\nUser-agent: EXTRACTOR\nDisallow: /c", "/c", false)]
    [InlineData("User-agent: extractor\nDisallow: /a\n\nUser-agent: other\nDisallow: /b\n\nUser-agent: EXTRACTOR\nDisallow: /c", "/b", true)]
    [InlineData("User-agent: other\nUser-agent: extractor\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: extractors\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: extractor\n\nUser-agent: *\nDisallow: /a", "/a", false)]
    [InlineData("Disallow: /a", "/a", true)]
    [InlineData("\uFEFFuser-AGENT : * # all\r\nDISALLOW : /a # no", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /b%C3%A9", "/bé", false)]
    [InlineData("User-agent: *\nDisallow: /a%62", "/ab", false)]
    [InlineData("User-agent: *\nDisallow: /a%2Fb", "/a/b", true)]
    [InlineData("<html>not found</html>", "/a", true)]
    public void Longest_rule_of_the_own_group_decides(string robots, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsFile.Parse(robots, FetchOptions.ProductToken).Allows(new Uri($"https://example.org{path}")));

    [Fact]
    public void Pattern_of_many_wildcards_is_matched_in_bounded_time()
    {
        RobotsRule rule = new(false, string.Concat(Enumerable.Repeat("/*a", 500)));

        Assert.False(rule.Matches("/" + new string('a', 4_000)));
    }

    [Fact]
    public async Task Forbidden_page_is_not_asked_for()
    {
        Server.On("/robots.txt", 200, "User-agent: *\nDisallow: /private");
        Server.Page("/private/a");

        AssertFailed(await FetchOneAsync("/private/a"), "/robots.txt forbids programs");
        Assert.Empty(Server.To("/private/a"));
    }

    [Fact]
    public async Task Redirect_to_a_forbidden_page_is_not_followed()
    {
        Server.On("/robots.txt", 200, "User-agent: *\nDisallow: /private");
        Server.On("/a", 302, "", "Location: /private/a");
        Server.Page("/private/a");

        AssertFailed(await FetchOneAsync("/a"), "/robots.txt forbids programs");
        Assert.Empty(Server.To("/private/a"));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    public async Task Absent_robots_file_allows_all(int status)
    {
        Server.On("/robots.txt", status, "User-agent: *\nDisallow: /");
        Server.Page("/a");

        Assert.Equal(FetchOutcome.New, (await FetchOneAsync("/a")).Outcome);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Robots_file_that_cannot_be_had_forbids_all(int status)
    {
        Server.On("/robots.txt", status, "");
        Server.Page("/a");

        AssertFailed(await FetchOneAsync("/a"), "/robots.txt cannot be had", $"answers {status}");
        Assert.Empty(Server.To("/a"));
    }

    [Fact]
    public async Task Robots_file_is_asked_for_once_and_redirects_of_it_are_followed()
    {
        Server.On("/robots.txt", 301, "", "Location: /elsewhere.txt");
        Server.On("/elsewhere.txt", 200, "User-agent: *\nDisallow: /b");
        Server.Page("/a");
        Server.Page("/b");
        Server.Page("/c");

        var results = await FetchAsync("/a", "/b", "/c");

        Assert.Equal(2, results.Count(result => result.Outcome == FetchOutcome.New));
        Assert.Single(Server.To("/robots.txt"));
        Assert.Empty(Server.To("/b"));
    }

    [Fact]
    public async Task Endless_robots_file_is_read_as_far_as_the_standard_asks()
    {
        Server.On("/robots.txt", async (_, stream) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nUser-agent: *\nDisallow: /b\n"u8.ToArray());
            while (true)
                await stream.WriteAsync("# and so on, without end\n"u8.ToArray());
        });
        Server.Page("/a");

        Assert.Equal(FetchOutcome.New, (await FetchOneAsync("/a")).Outcome);
        AssertFailed(await FetchOneAsync("/b"), "forbids");
    }

    [Fact]
    public void Pause_that_a_file_asks_for_is_read() =>
        Assert.Equal(TimeSpan.FromSeconds(2.5), RobotsFile.Parse("User-agent: *\nCrawl-delay: 2.5", FetchOptions.ProductToken).CrawlDelay);
}
