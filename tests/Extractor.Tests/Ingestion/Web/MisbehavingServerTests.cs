using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Extractor.Ingestion.Web;
using Extractor.Ingestion.Web.Pages;

namespace Extractor.Tests.Ingestion.Web;

public sealed class MisbehavingServerTests : FetchTest
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
    [InlineData("Retry-After: 1")]
    [InlineData("date")]
    public async Task Server_that_asks_to_wait_is_waited_for(string header)
    {
        Server.On("/busy", (request, stream) => request.Number > 1
            ? LocalServer.ReplyAsync(stream, 200, "<html>ok</html>"u8.ToArray(), "Content-Type: text/html")
            : LocalServer.ReplyAsync(stream, 429, [], header == "date" ? ["Date: Tue, 05 Mar 2024 10:00:00 GMT", "Retry-After: Tue, 05 Mar 2024 10:00:01 GMT"] : [header]));
        var clock = Stopwatch.StartNew();

        Assert.Equal(FetchOutcome.New, (await FetchOneAsync("/busy")).Outcome);
        Assert.True(clock.Elapsed >= TimeSpan.FromSeconds(0.95), $"It waited {clock.Elapsed}.");
        Assert.Equal(2, Server.To("/busy").Count);
    }

    [Fact]
    public async Task Server_that_asks_to_wait_too_long_is_left_alone()
    {
        Server.On("/busy", 429, "", "Retry-After: 7200");

        AssertFailed(await FetchOneAsync("/busy"), "asks to be left alone for 7200 s (429)", "fetch again after that");
        Assert.Single(Server.To("/busy"));
    }

    [Fact]
    public async Task Passing_failure_is_tried_again()
    {
        Server.On("/shaky", (request, stream) => LocalServer.ReplyAsync(stream, request.Number < 3 ? 503 : 200, "<html>ok</html>"u8.ToArray(), "Content-Type: text/html"));

        Assert.Equal(FetchOutcome.New, (await FetchOneAsync("/shaky")).Outcome);
        Assert.Equal(3, Server.To("/shaky").Count);
    }

    [Theory]
    [InlineData(404, "there is no such page (404)")]
    [InlineData(410, "taken down (410)")]
    [InlineData(403, "lets programs not see it (403)")]
    [InlineData(418, "answers 418")]
    public async Task Lasting_failure_is_told_and_not_tried_again(int status, string words)
    {
        Server.On("/x", status, "");

        AssertFailed(await FetchOneAsync("/x"), words);
        Assert.Single(Server.To("/x"));
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Failing_server_is_told_after_the_last_try()
    {
        Server.On("/x", 500, "");

        AssertFailed(await FetchOneAsync("/x"), "the server fails (500); try again later");
        Assert.Equal(1 + Options.Retries, Server.To("/x").Count);
    }

    [Fact]
    public async Task Body_that_drips_ends_with_the_time_of_an_attempt()
    {
        Options = Options with { AttemptTimeout = TimeSpan.FromMilliseconds(700), Retries = 1 };
        Server.On("/slow", async (_, stream) =>
        {
            await LocalServer.ReplyAsync(stream, 200, [], "Content-Type: text/html", "Content-Length: 100000");
            for (var i = 0; i < 1_000; i++)
            {
                await stream.WriteAsync("x"u8.ToArray());
                await Task.Delay(50);
            }
        });
        Server.On("/robots.txt", 404, "");
        var clock = Stopwatch.StartNew();

        AssertFailed(await FetchOneAsync("/slow"), "did not answer to the end within 0.7 s");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"It took {clock.Elapsed}.");
        Assert.Empty(Files());
    }

    [Fact]
    public async Task All_attempts_together_have_an_end()
    {
        Options = Options with { TotalTimeout = TimeSpan.FromSeconds(1), Retries = 20, RetryDelay = TimeSpan.FromMilliseconds(400) };
        Server.On("/x", 503, "");
        var clock = Stopwatch.StartNew();

        AssertFailed(await FetchOneAsync("/x"), "did not answer to the end within 1 s");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"It took {clock.Elapsed}.");
    }

    [Fact]
    public async Task Endless_body_ends_at_the_limit()
    {
        Server.On("/endless", async (_, stream) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"u8.ToArray());
            while (true)
                await stream.WriteAsync(new byte[8_000]);
        });

        AssertFailed(await FetchOneAsync("/endless"), "has more than 0.19 MB", "fetch.maxPageMegabytes");
        Assert.Single(Server.To("/endless"));
    }

    [Fact]
    public async Task Small_answer_that_swells_ends_at_the_limit()
    {
        Server.On("/bomb", (_, stream) => LocalServer.ReplyAsync(stream, 200, Packed(new byte[20_000_000], packed => new GZipStream(packed, CompressionLevel.Fastest)), "Content-Type: text/html", "Content-Encoding: gzip"));

        AssertFailed(await FetchOneAsync("/bomb"), "has more than 0.19 MB");
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
    public async Task Answer_that_is_shorter_than_it_says_is_not_kept()
    {
        Server.On("/short", 200, "<html>half", "Content-Type: text/html", "Content-Length: 5000");

        AssertFailed(await FetchOneAsync("/short"), "the connection broke off");
        Assert.Equal(1 + Options.Retries, Server.To("/short").Count);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Reset_connection_is_tried_again()
    {
        Server.On("/reset", async (request, stream) =>
        {
            if (request.Number == 1)
                ((LocalServer.StoppedStream)stream).Reset();
            else
                await LocalServer.ReplyAsync(stream, 200, "<html>ok</html>"u8.ToArray(), "Content-Type: text/html");
        });

        Assert.Equal(FetchOutcome.New, (await FetchOneAsync("/reset")).Outcome);
    }

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

    [Fact]
    public async Task Host_that_keeps_failing_is_left_alone_and_others_are_not()
    {
        Options = Options with { Retries = 0 };
        var paths = Enumerable.Range(0, 60).Select(i => $"/p{i}").ToArray();
        foreach (var path in paths)
            Server.On(path, 500, "");

        var results = await FetchAsync(paths);

        Assert.All(results, result => Assert.Equal(FetchOutcome.Failed, result.Outcome));
        Assert.Contains(results, result => result.Message!.Contains("failed many times in a row", StringComparison.Ordinal));
        Assert.True(Server.Requests.Count < 45, $"{Server.Requests.Count} requests were sent.");
    }

    [Fact]
    public async Task Host_is_asked_at_its_pace()
    {
        Options = Options with { RequestsPerSecond = 10 };
        var paths = Enumerable.Range(0, 6).Select(i => $"/p{i}").ToArray();
        foreach (var path in paths)
            Server.Page(path);
        var clock = Stopwatch.StartNew();

        await FetchAsync(paths);

        Assert.True(clock.Elapsed > TimeSpan.FromMilliseconds(500), $"Seven requests took {clock.Elapsed}.");
    }

    [Fact]
    public async Task Stopped_fetch_goes_on_where_it_was()
    {
        Server.On("/feed", 200, "<rss><channel>" + string.Concat(Enumerable.Range(0, 30).Select(i => $"<item><link>/p{i}</link></item>")) + "</channel></rss>");
        using CancellationTokenSource stop = new();
        for (var i = 0; i < 30; i++)
            Server.Page($"/p{i}", $"Number {i}");
        Server.On("/p20", async (request, stream) =>
        {
            if (request.Number == 1)
                await stop.CancelAsync();
            else
                await LocalServer.ReplyAsync(stream, 200, "<html>20</html>"u8.ToArray(), "Content-Type: text/html");
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FetchAsync([FetchSource.Feed(Server.At("/feed"))], cancellation: stop.Token));
        Assert.DoesNotContain(Files(), file => file.EndsWith(".part", StringComparison.Ordinal));
        var kept = Files().Count / 2;
        var results = await FetchFeedAsync("/feed");

        Assert.True(kept > 0);
        Assert.Equal(30, results.Count);
        Assert.Equal(kept, results.Count(result => result.Outcome == FetchOutcome.Known));
        Assert.All(results, result => Assert.NotEqual(FetchOutcome.Failed, result.Outcome));
    }

    private static byte[] Packed(byte[] plain, Func<Stream, Stream> pack)
    {
        using MemoryStream packed = new();
        using (var packing = pack(packed))
            packing.Write(plain);
        return packed.ToArray();
    }
}
