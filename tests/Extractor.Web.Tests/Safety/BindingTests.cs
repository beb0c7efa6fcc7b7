using System.Net;
using System.Security.Cryptography;
using Extractor.Tests.Architecture;
using Extractor.Tests.Cli;
using Extractor.Web.Safety;

namespace Extractor.Web.Tests.Safety;

/// <summary>Who reaches the server at all.</summary>
public sealed class BindingTests
{
    [Fact]
    public async Task Server_listens_at_loopback_only()
    {
        await using var scene = await WebScene.StartAsync();
        Assert.True(IPAddress.IsLoopback(IPAddress.Parse(scene.Address.Host)));
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("192.168.1.20")]
    [InlineData("::")]
    public void Another_address_without_token_is_refused(string address)
    {
        var error = Assert.Throws<ArgumentException>(() => new ServeOptions { Address = IPAddress.Parse(address) }.Validate());
        Assert.Contains("token", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_token_is_refused() => Assert.Throws<ArgumentException>(() => new ServeOptions { Token = "guessable" }.Validate());

    [Fact]
    public void Generated_tokens_are_long_and_differ()
    {
        Assert.Equal(100, Enumerable.Range(0, 100).Select(_ => AccessToken.Generate()).Distinct().Count());
        Assert.All(Enumerable.Range(0, 10), _ => Assert.Equal(43, AccessToken.Generate().Length));
    }

    [Fact]
    public void Tokens_are_compared_in_constant_time() => Assert.Contains(typeof(CryptographicOperations), Dependencies.Of(typeof(AccessToken)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wrong-token-wrong-token-wrong")]
    [InlineData("right-token-right-token-righ")]
    [InlineData("right-token-right-token-right ")]
    [InlineData("RIGHT-token-right-token-right")]
    public async Task Without_the_token_nothing_is_seen(string? given)
    {
        await using var scene = await WebScene.StartAsync(new ServeOptions { Token = "right-token-right-token-right" }, ("secret.txt", "Acme Motor sold 7,777 cars in 2020."));
        foreach (var address in (string[])["/queue", "/articles/secret", "/api/v1/claims", "/api/v1/openapi.json", "/events", "/search?q=Acme"])
        {
            using HttpRequestMessage request = new(HttpMethod.Get, address);
            if (given is not null)
                request.Headers.TryAddWithoutValidation("Cookie", $"extractor_token={given.TrimEnd()}x");
            if (given is not null)
                request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {given.Trim()}{(given.EndsWith(' ') ? "x" : "")}");
            using var answer = await scene.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.DoesNotContain("7,777", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_token_lets_programs_and_browsers_in()
    {
        const string token = "right-token-right-token-right";
        await using var scene = await WebScene.StartAsync(new ServeOptions { Token = token });
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/v1/claims");
        request.Headers.Add("Authorization", $"Bearer {token}");
        using var answer = await scene.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        using HttpClient browser = new(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = scene.Address };
        var page = await browser.GetStringAsync("/api/v1/claims").ContinueWith(task => task.IsFaulted);
        Assert.True(page);
        using var form = await browser.GetAsync("/queue");
        var key = PageKeys.Of(await form.Content.ReadAsStringAsync());
        using FormUrlEncodedContent fields = new([new("page-key", key), new("token", token)]);
        using var signedIn = await browser.PostAsync("/sign-in", fields);
        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);
        using HttpClient careful = scene.NewClient(follow: false);
        using HttpRequestMessage again = new(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent([new("page-key", key), new("token", token)]) };
        again.Headers.Add("Cookie", $"extractor_page={key}");
        using var given = await careful.SendAsync(again);
        var cookie = Assert.Single(given.Headers.GetValues("Set-Cookie"), one => one.StartsWith("extractor_token=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<h1>Review</h1>", await signedIn.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_told_with_the_remedy()
    {
        await using var scene = await WebScene.StartAsync();
        using TemporaryFolder folder = new();
        var config = folder.File("pipeline.json", "{}");
        var run = await CommandRun.Of("serve", "--config", config, "--port", $"{scene.Address.Port}");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--port N", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_no_address()
    {
        var run = await CommandRun.Of("serve", "--address", "localhost");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("“localhost” is no address", run.Messages, StringComparison.Ordinal);
    }
}
