using System.Net;
using System.Text;

namespace Extractor.Web.Tests.Safety;

/// <summary>Forms, bodies and queries that are made to break the server: each is refused as the sender's fault, and nothing changes.</summary>
public sealed class HostileInputTests : IAsyncLifetime
{
    private const string Key = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    private WebScene _scene = null!;

    public async Task InitializeAsync() => _scene = await WebScene.StartAsync(null, ("acme.md", "---\ntitle: Acme\npublished: 2021-03-01\n---\n\nAcme Motor sold 7,777 cars in 2020."));

    public async Task DisposeAsync()
    {
        var reports = _scene.Reports.ToList();
        var decided = _scene.Store.Review.Groups(1).Count;
        await _scene.DisposeAsync();
        Assert.Empty(reports);
        Assert.Equal(0, decided);
    }

    public static TheoryData<string, string, string> BrokenForms => new()
    {
        { "too many fields", "application/x-www-form-urlencoded", string.Join('&', Enumerable.Range(0, 5_000).Select(i => $"f{i}=1")) },
        { "a long name", "application/x-www-form-urlencoded", new string('k', 5_000) + "=1" },
        { "a long value", "application/x-www-form-urlencoded", "article=" + new string('v', 5_000_000) },
        { "no boundary", "multipart/form-data", "--x\r\n" },
        { "no header", "multipart/form-data; boundary=x", "--x\r\ngarbage" },
        { "cut off", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"article\"\r\n\r\nac" },
    };

    [Theory]
    [MemberData(nameof(BrokenForms))]
    public async Task A_form_that_cannot_be_read_is_refused(string how, string type, string content)
    {
        foreach (var path in (string[])["/decide", "/add", "/undo", "/queue/bulk", "/queue/filters"])
        {
            using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(content)) };
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            request.Headers.Add("Origin", _scene.Address.ToString().TrimEnd('/'));
            request.Headers.Add("Cookie", $"extractor_page={Key}");
            using var answer = await _scene.Client.SendAsync(request);
            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden, $"{path} answers {(int)answer.StatusCode} to {how}");
        }
    }

    [Theory]
    [InlineData("""{"decisions":[{"kind":"accept","article":"\ud800","span":[20,25]}]}""")]
    [InlineData("""{"decisions":[{"kind":"accept","article":"a\u0000b","span":[20,25]}]}""")]
    [InlineData("""{"decisions":[{"kind":"accept","article":"acme","span":["20","25"]}]}""")]
    [InlineData("""{"decisions":[{"kind":"accept","article":"acme","span":[-1,99999999999]}]}""")]
    [InlineData("""{"decisions":[{"kind":"accept","article":"acme","span":[0,2000000000]}]}""")]
    [InlineData("""{"decisions":[{"kind":"add","article":"acme","span":[0,2000000000],"fields":{}}]}""")]
    [InlineData("""{"decisions":[{"kind":"add","article":"acme","span":[0,4],"fields":{"value":1,"value":2}}]}""")]
    [InlineData("""{"decisions":[{"kind":"add","article":"acme","span":[0,4],"fields":{"value":1e999}}]}""")]
    [InlineData("""{"decisions":[null]}""")]
    [InlineData("""{"decisions":[{"kind":"accept","article":"acme","span":[20,25]}],"token":{}}""")]
    [InlineData("null")]
    [InlineData("[")]
    [InlineData("")]
    public async Task A_body_that_cannot_be_followed_is_refused(string body)
    {
        using var answer = await _scene.Client.PostAsync("/api/v1/decisions", JsonText.Body(body));
        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.NotEqual("", (await answer.JsonAsync()).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_body_of_great_depth_is_refused()
    {
        foreach (var path in (string[])["/api/v1/decisions", "/api/v1/undo", "/api/v1/filters"])
        {
            using var answer = await _scene.Client.PostAsync(path, JsonText.Body(new string('[', 1_000_000)));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("(", 2_000)]
    [InlineData("-", 6_000)]
    [InlineData("-(", 1_500)]
    [InlineData("a OR ", 1_000)]
    [InlineData("year:2020 ", 500)]
    [InlineData("\"", 2_000)]
    [InlineData("\0company:acme", 1)]
    [InlineData("text:\"a\0b\"", 1)]
    [InlineData("text:\u0001*^NEAR(", 1)]
    [InlineData("value:>1e999", 1)]
    [InlineData("published:9999-99-99", 1)]
    [InlineData("limit:99999999999 offset:99999999999", 1)]
    public async Task A_query_cannot_break_the_server(string part, int times)
    {
        var query = Uri.EscapeDataString(string.Concat(Enumerable.Repeat(part, times)));
        foreach (var address in (string[])[$"/search?q={query}", $"/queue?q={query}", $"/queue/bulk?action=accept&q={query}", $"/api/v1/claims?q={query}", $"/api/v1/facets?q={query}", $"/api/v1/queue?q={query}"])
        {
            using var answer = await _scene.Client.GetAsync(address);
            Assert.True((int)answer.StatusCode < 500, $"{address[..Math.Min(60, address.Length)]} answers {(int)answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("a\r\nSet-Cookie: x=1")]
    public async Task No_address_leads_to_another_server(string name)
    {
        using var client = _scene.NewClient(follow: false);
        using var found = await client.GetAsync("/companies/find?name=" + Uri.EscapeDataString(name));
        Assert.StartsWith("/companies/", found.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.DoesNotContain("Set-Cookie: x", found.Headers.ToString(), StringComparison.Ordinal);
        using var undone = await Forms.PostAsync(_scene, "/undo", ("back", name), ("queue", name));
        Assert.StartsWith("/queue", undone.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }
}
