using Extractor.Ingestion.Web.Pages;

namespace Extractor.Tests.Ingestion.Web;

public sealed class RedirectTests : FetchTest
{
    [Fact]
    public async Task Redirects_are_followed_and_the_last_address_is_kept()
    {
        Server.On("/a", 301, "", "Location: /b");
        Server.On("/b", 307, "", $"Location: {Server.At("/c")}");
        Server.Page("/c");

        var result = await FetchOneAsync("/a");

        var record = PageFolder.RecordOf(result.File!)!;
        Assert.Equal((Server.At("/a"), Server.At("/c")), (record.Url, record.Final));
    }

    [Fact]
    public async Task Redirects_in_a_circle_end()
    {
        Server.On("/a", 302, "", "Location: /b");
        Server.On("/b", 302, "", "Location: /a");

        AssertFailed(await FetchOneAsync("/a"), "lead in a circle");
    }

    [Fact]
    public async Task Redirects_without_end_end()
    {
        for (var i = 0; i < 20; i++)
            Server.On($"/{i}", 302, "", $"Location: /{i + 1}");

        AssertFailed(await FetchOneAsync("/0"), "redirected more than 8 times");
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/x")]
    [InlineData("gopher://127.0.0.1/x")]
    public async Task Redirect_off_the_web_is_not_followed(string target)
    {
        Server.On("/a", 302, "", $"Location: {target}");

        AssertFailed(await FetchOneAsync("/a"), "redirected to where nothing is fetched", "is not on the web");
    }
}
