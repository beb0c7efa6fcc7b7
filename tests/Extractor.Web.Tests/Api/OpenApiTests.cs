using System.Text.Json;

namespace Extractor.Web.Tests.Api;

/// <summary>The document and what is served are the same.</summary>
public sealed class OpenApiTests(SampleScene samples) : IClassFixture<SampleScene>
{
    private readonly HttpClient _client = samples.Web.Client;

    [Fact]
    public async Task Document_lists_exactly_the_addresses_that_are_served()
    {
        var document = await _client.JsonAsync("/api/v1/openapi.json");
        var listed = from path in document.GetProperty("paths").EnumerateObject()
                     from method in path.Value.EnumerateObject()
                     select $"{method.Name.ToUpperInvariant()} {path.Name}";
        Assert.Equal(samples.Web.ApiAddresses.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_answer_has_the_shape_that_the_document_states()
    {
        JsonSchema schema = new(await _client.JsonAsync("/api/v1/openapi.json"));
        var row = samples.Web.Store.Query(new(null, Store.ClaimSort.Latest)).Rows[0];
        var first = samples.Web.Store.Review.Queue(new()).Items[0];
        foreach (var (address, path) in ((string, string)[])[
            ("/api/v1/claims?limit=200", "/api/v1/claims"), ($"/api/v1/claims/{row.ClaimId}", "/api/v1/claims/{id}"), ($"/api/v1/claims/{first.ClaimId}", "/api/v1/claims/{id}"),
            ("/api/v1/facets?q=company:SAIC", "/api/v1/facets"), ("/api/v1/articles?limit=3", "/api/v1/articles"), ($"/api/v1/articles/{row.Article}", "/api/v1/articles/{id}"),
            ("/api/v1/queue?limit=100", "/api/v1/queue"), ("/api/v1/decisions", "/api/v1/decisions"), ("/api/v1/health", "/api/v1/health")])
        {
            using var answer = await _client.GetAsync(address);
            Assert.Equal(200, (int)answer.StatusCode);
            Assert.Empty(schema.Faults(await answer.JsonAsync(), path, "get", "200"));
        }
    }

    [Fact]
    public async Task Every_error_is_a_problem_that_the_document_states()
    {
        JsonSchema schema = new(await _client.JsonAsync("/api/v1/openapi.json"));
        foreach (var (address, path, status) in ((string, string, string)[])[
            ("/api/v1/claims?q=foo:1", "/api/v1/claims", "400"), ("/api/v1/claims?limit=0", "/api/v1/claims", "400"), ("/api/v1/claims?format=xml", "/api/v1/claims", "400"),
            ("/api/v1/claims/zzzzzzzzzzzzz", "/api/v1/claims/{id}", "404"), ("/api/v1/articles/nowhere", "/api/v1/articles/{id}", "404"), ("/api/v1/queue?after=nonsense", "/api/v1/queue", "400"),
            ("/api/v1/facets?q=(", "/api/v1/facets", "400"), ("/api/v1/articles?before=x", "/api/v1/articles", "400"), ("/api/v1/decisions?limit=x", "/api/v1/decisions", "400")])
        {
            using var answer = await _client.GetAsync(address);
            Assert.Equal(status, $"{(int)answer.StatusCode}");
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            Assert.Empty(schema.Faults(await answer.JsonAsync(), path, "get", status));
        }
    }

    [Fact]
    public void The_schema_check_sees_faults()
    {
        using var document = JsonDocument.Parse("""{"paths":{"/x":{"get":{"responses":{"200":{"content":{"application/json":{"schema":{"type":"object","properties":{"a":{"type":"integer"}},"required":["a"],"additionalProperties":false}}}}}}}}}""");
        JsonSchema schema = new(document.RootElement);
        foreach (var wrong in (string[])["{}", """{"a":"1"}""", """{"a":1,"b":2}""", "[]"])
        {
            using var value = JsonDocument.Parse(wrong);
            Assert.NotEmpty(schema.Faults(value.RootElement, "/x", "get", "200"));
        }
    }
}
