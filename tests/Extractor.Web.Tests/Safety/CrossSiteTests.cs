using System.Net;

namespace Extractor.Web.Tests.Safety;

/// <summary>Another site that makes a visitor's browser send forms here.</summary>
public sealed class CrossSiteTests : IAsyncLifetime
{
    private const string Key = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    private WebScene _scene = null!;

    public async Task InitializeAsync()
    {
        _scene = await WebScene.StartAsync(null, ("acme.md", "---\ntitle: Acme sells cars\npublished: 2021-03-01\n---\n\nAcme Motor sold 7,777 cars in 2020."));
        using var saved = await _scene.Client.PostAsync("/api/v1/filters", JsonText.Body("""{"query":"company:Acme"}"""));
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
    }

    public async Task DisposeAsync() => await _scene.DisposeAsync();

    public static TheoryData<string, string?, string?, string?, string?> Attacks => new()
    {
        { "another origin", "https://evil.example", null, Key, Key },
        { "an origin without name", "null", null, Key, Key },
        { "another port of this machine", "http://127.0.0.1:1", null, Key, Key },
        { "the browser says it comes from another site", null, "cross-site", Key, Key },
        { "another subdomain", null, "same-site", Key, Key },
        { "no key", "own", "same-origin", null, Key },
        { "a wrong key", "own", "same-origin", "b", Key },
        { "a key without the cookie", "own", "same-origin", Key, null },
        { "an empty key and cookie", "own", "same-origin", "", "" },
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task Foreign_forms_change_nothing(string how, string? origin, string? site, string? key, string? cookie)
    {
        foreach (var (method, path, content) in Changes(key))
        {
            using HttpRequestMessage request = new(method, path) { Content = content };
            if (origin is not null)
                request.Headers.Add("Origin", origin == "own" ? _scene.Address.ToString().TrimEnd('/') : origin);
            if (site is not null)
                request.Headers.Add("Sec-Fetch-Site", site);
            if (cookie is not null)
                request.Headers.Add("Cookie", $"extractor_page={cookie}");
            if (path.StartsWith("/api", StringComparison.Ordinal) && key is not null)
                request.Headers.TryAddWithoutValidation("X-Extractor-Page", key);
            using var answer = await _scene.Client.SendAsync(request);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{path} was taken with {how}");
        }
        Assert.Empty(_scene.Store.Review.Groups(1));
        Assert.Equal("[\"company:Acme\"]", await File.ReadAllTextAsync(_scene.FilterPath));
        Assert.Single(Directory.EnumerateFiles(_scene.Corpus));
    }

    [Fact]
    public async Task A_form_without_any_mark_of_a_browser_needs_a_key_too()
    {
        using FormUrlEncodedContent fields = new([new("article", "acme")]);
        using var answer = await _scene.Client.PostAsync("/decide", fields);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Own_forms_are_taken()
    {
        var item = _scene.Store.Review.Queue(new()).Items[0];
        using HttpRequestMessage request = new(HttpMethod.Post, "/decide")
        {
            Content = new FormUrlEncodedContent([new("page-key", Key), new("article", "acme"), new("at", $"{item.Claim.Number.Start}-{item.Claim.Number.End}"), new("action", "accept"), new("token", "t")]),
        };
        request.Headers.Add("Origin", _scene.Address.ToString().TrimEnd('/'));
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Add("Cookie", $"extractor_page={Key}");
        using var client = _scene.NewClient(follow: false);
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Single(_scene.Store.Review.Groups(5));
    }

    [Fact]
    public async Task Nothing_is_changed_by_GET()
    {
        foreach (var path in (string[])["/decide", "/undo", "/add", "/dismiss", "/queue/filters", "/queue/filters/forget", "/api/v1/undo", "/sign-in"])
        {
            using var answer = await _scene.Client.GetAsync(path);
            Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotFound]);
        }
    }

    private static IEnumerable<(HttpMethod Method, string Path, HttpContent? Content)> Changes(string? key)
    {
        List<KeyValuePair<string, string>> fields = [new("article", "acme"), new("at", "20-25"), new("action", "accept"), new("token", "t"), new("count", "1"), new("q", ""), new("filter", "company:Evil")];
        if (key is not null)
            fields.Add(new("page-key", key));
        foreach (var path in (string[])["/decide", "/undo", "/add", "/dismiss", "/queue/bulk", "/queue/filters", "/queue/filters/forget"])
            yield return (HttpMethod.Post, path, new FormUrlEncodedContent(fields));
        yield return (HttpMethod.Post, "/api/v1/filters", JsonText.Body("""{"query":"company:Evil"}"""));
        yield return (HttpMethod.Delete, "/api/v1/filters?query=company:Acme", null);
        yield return (HttpMethod.Post, "/api/v1/decisions", JsonText.Body("""{"decisions":[{"kind":"accept","article":"acme","span":[34,39]}]}"""));
        yield return (HttpMethod.Post, "/api/v1/undo", JsonText.Body("{}"));
        yield return (HttpMethod.Post, "/api/v1/articles", new StringContent("Beta Motor sold 5,000 cars in 2020."));
    }
}
