using System.IO.Compression;
using System.Text;
using Extractor.Ingestion.Web;
using Extractor.Ingestion.Web.Pages;

namespace Extractor.Tests.Ingestion.Web;

public sealed class KeptPageTests : FetchTest
{
    [Fact]
    public async Task Page_is_kept_whole_with_where_it_came_from()
    {
        Server.On("/news/Results%20of%20May.html?id=7&utm_source=x", 200, LocalServer.Html("Text"), "Content-Type: text/html; charset=utf-8", "ETag: \"a1\"", "Last-Modified: Tue, 05 Mar 2024 10:00:00 GMT");

        var result = await FetchOneAsync("/news/Results%20of%20May.html?id=7&utm_source=x");

        Assert.Equal(FetchOutcome.New, result.Outcome);
        Assert.Contains($"fetched{Path.DirectorySeparatorChar}127.0.0.1-{Server.Port}{Path.DirectorySeparatorChar}results-of-may-", result.File, StringComparison.Ordinal);
        var record = PageFolder.RecordOf(result.File!)!;
        Assert.Equal((result.Url, "\"a1\"", "Tue, 05 Mar 2024 10:00:00 GMT", "utf-8"), (record.Url, record.ETag, record.LastModified, record.Charset));
        Assert.Equal(2, Files().Count);
        Assert.StartsWith(FetchOptions.ProductToken, Server.To("/robots.txt")[0].Headers["User-Agent"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Compressed_page_is_kept_plain(string encoding)
    {
        var page = Encoding.UTF8.GetBytes(LocalServer.Html("Plain text."));
        Server.On("/packed", (_, stream) => LocalServer.ReplyAsync(
            stream, 200, Packed(page, packed => encoding == "gzip" ? new GZipStream(packed, CompressionLevel.Fastest) : new BrotliStream(packed, CompressionLevel.Fastest)), "Content-Type: text/html", $"Content-Encoding: {encoding}"));

        var result = await FetchOneAsync("/packed");

        Assert.Equal(page, await File.ReadAllBytesAsync(result.File!));
        Assert.Contains(encoding, Server.To("/packed")[0].Headers["Accept-Encoding"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unchanged_page_is_not_sent_again()
    {
        Server.On("/a", (request, stream) => request.Headers.GetValueOrDefault("If-None-Match") == "\"v1\"" && request.Headers.ContainsKey("If-Modified-Since")
            ? LocalServer.ReplyAsync(stream, 304, [])
            : LocalServer.ReplyAsync(stream, 200, "<html>one</html>"u8.ToArray(), "Content-Type: text/html", "ETag: \"v1\"", "Last-Modified: Tue, 05 Mar 2024 10:00:00 GMT"));

        Assert.Equal(FetchOutcome.New, (await FetchOneAsync("/a")).Outcome);
        Assert.Equal(FetchOutcome.Unchanged, (await FetchOneAsync("/a")).Outcome);
        Assert.Equal(2, Server.To("/a").Count);
    }

    [Fact]
    public async Task Page_with_another_tag_replaces_the_kept_one()
    {
        Server.On("/a", (request, stream) => LocalServer.ReplyAsync(stream, 200, Encoding.UTF8.GetBytes($"<html>{request.Number}</html>"), "Content-Type: text/html", $"ETag: \"v{request.Number}\""));
        var first = await FetchOneAsync("/a");

        var second = await FetchOneAsync("/a");

        Assert.Equal(FetchOutcome.Changed, second.Outcome);
        Assert.Equal(first.File, second.File);
        Assert.Equal("<html>2</html>", await File.ReadAllTextAsync(second.File!));
        Assert.Equal("\"v2\"", PageFolder.RecordOf(second.File!)!.ETag);
    }

    [Fact]
    public async Task Page_that_somebody_edited_or_deleted_is_had_anew()
    {
        Server.On("/a", (request, stream) => request.Headers.ContainsKey("If-None-Match") ? LocalServer.ReplyAsync(stream, 304, []) : LocalServer.ReplyAsync(stream, 200, "<html>one</html>"u8.ToArray(), "Content-Type: text/html", "ETag: \"v1\""));
        var first = await FetchOneAsync("/a");
        await File.WriteAllTextAsync(first.File!, "mine");

        Assert.Equal(FetchOutcome.Changed, (await FetchOneAsync("/a")).Outcome);
        File.Delete(first.File!);
        Assert.Equal(FetchOutcome.New, (await FetchOneAsync("/a")).Outcome);
        Assert.Equal("<html>one</html>", await File.ReadAllTextAsync(first.File!));
    }

    [Fact]
    public async Task Encoding_that_only_the_server_tells_is_kept()
    {
        Server.On("/latin", (_, stream) => LocalServer.ReplyAsync(stream, 200, Encoding.Latin1.GetBytes("<html>Zürich</html>"), "Content-Type: text/html; charset=ISO-8859-1"));

        var result = await FetchOneAsync("/latin");

        Assert.Equal("<html>Zürich</html>", await File.ReadAllTextAsync(result.File!));
    }

    [Theory]
    [InlineData("application/pdf", "%PDF-1.7", "it is a PDF")]
    [InlineData("image/png", "PNG", "it is no page but image/png")]
    [InlineData("text/html", "", "the page is empty")]
    [InlineData("application/rss+xml", "<rss version=\"2.0\"></rss>", "fetch it with --feed")]
    public async Task What_is_no_page_is_told(string type, string body, string words)
    {
        Server.On("/x", 200, body, $"Content-Type: {type}");

        AssertFailed(await FetchOneAsync("/x"), words);
    }
}
