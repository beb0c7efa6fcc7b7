using System.Diagnostics;
using System.IO.Compression;
using Extractor.Ingestion.Web;

namespace Extractor.Tests.Ingestion.Web;

public sealed class MisbehavingServerTests : FetchTest
{
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
}
