using System.Net;
using System.Text.Json;
using Extractor.Tests.Cli;

namespace Extractor.Web.Tests.Api;

/// <summary>Reading through the API.</summary>
public sealed class ClaimApiTests(SampleScene samples) : IClassFixture<SampleScene>
{
    private readonly HttpClient _client = samples.Web.Client;

    [Fact]
    public async Task Queries_give_the_records_of_the_command_line()
    {
        const string query = "company:SAIC sort:value-desc";
        var cli = await CommandRun.Of("query", query, "--format", "json", "--config", Config());
        var api = await _client.JsonAsync($"/api/v1/claims?q={Uri.EscapeDataString(query)}");
        Assert.True(api.GetProperty("items").GetArrayLength() > 5);
        Assert.True(JsonElement.DeepEquals(Parse(cli.Out), api.GetProperty("items")));
        foreach (var format in (string[])["json", "jsonl", "csv", "markdown"])
        {
            cli = await CommandRun.Of("query", query, "--format", format, "--config", Config());
            Assert.Equal(cli.Out.TrimEnd('\n'), (await _client.GetStringAsync($"/api/v1/claims?q={Uri.EscapeDataString(query)}&format={format}")).TrimEnd('\n'));
        }
    }

    [Fact]
    public async Task A_claim_is_the_record_of_the_command_line()
    {
        foreach (var row in samples.Web.Store.Query(new(null, Store.ClaimSort.Latest, Limit: 5)).Rows)
        {
            var cli = await CommandRun.Of("show", row.ClaimId, "--json", "--config", Config());
            Assert.True(JsonElement.DeepEquals(Parse(cli.Out), await _client.JsonAsync($"/api/v1/claims/{row.ClaimId}")));
        }
    }

    [Fact]
    public async Task Pages_give_every_row_once_and_in_order()
    {
        var all = samples.Web.Store.Query(new(null, Store.ClaimSort.Latest, Limit: 10_000)).Rows.Select(row => $"{row.ClaimId} {row.Version}").ToList();
        List<string> seen = [];
        string? next = "/api/v1/claims?limit=37";
        while (next is not null)
        {
            var page = await _client.JsonAsync(next);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => $"{item.GetProperty("claim").GetString()} {item.GetProperty("version").GetInt32()}"));
            next = page.GetProperty("next").GetString();
        }
        Assert.Equal(all, seen);
    }

    [Fact]
    public async Task A_limit_in_the_query_holds_over_all_pages()
    {
        var page = await _client.JsonAsync("/api/v1/claims?q=limit:5&limit=3");
        Assert.Equal(3, page.GetProperty("items").GetArrayLength());
        page = await _client.JsonAsync(page.GetProperty("next").GetString()!);
        Assert.Equal(2, page.GetProperty("items").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, page.GetProperty("next").ValueKind);
    }

    [Theory]
    [InlineData("/api/v1/claims")]
    [InlineData("/api/v1/articles")]
    [InlineData("/api/v1/openapi.json")]
    [InlineData("/api/v1/queue")]
    public async Task What_one_holds_already_is_not_sent_again(string address)
    {
        using var first = await _client.GetAsync(address);
        using HttpRequestMessage again = new(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_query_that_cannot_be_read_tells_the_place()
    {
        using var answer = await _client.GetAsync("/api/v1/claims?q=" + Uri.EscapeDataString("company:SAIC metrik:sales"));
        var problem = await answer.JsonAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(13, problem.GetProperty("position").GetInt32());
        Assert.Contains("metric", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facets_count_what_the_query_finds()
    {
        var facets = await _client.JsonAsync("/api/v1/facets?q=company:SAIC");
        Assert.Equal("SAIC Motor", facets.GetProperty("company")[0].GetProperty("value").GetString());
        Assert.Equal(facets.GetProperty("rows").GetInt32(), facets.GetProperty("modality").EnumerateArray().Sum(one => one.GetProperty("rows").GetInt32()));
    }

    [Fact]
    public async Task Unknown_addresses_and_methods_are_problems()
    {
        using var unknown = await _client.GetAsync("/api/v1/nothing");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        using var method = await _client.DeleteAsync("/api/v1/claims");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, method.StatusCode);
        foreach (var answer in (HttpResponseMessage[])[unknown, method])
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    private string Config() => WriteConfig(samples.Web.Folder);

    private static string WriteConfig(string folder)
    {
        var path = Path.Combine(folder, "pipeline.json");
        if (!File.Exists(path))
            File.WriteAllText(path, "{}");
        return path;
    }

    private static JsonElement Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
