using System.Text.Json;
using Extractor.Web.Hosting;
using Extractor.Web.Review;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Api;

/// <summary>The saved filters: listed, kept, forgotten. Each answers with all that are kept then.</summary>
internal sealed class FilterApi(FilterFile filters)
{
    public IResult List(HttpContext context) => List();

    public Task<IResult> Save(HttpContext context) => JsonBody.ReadAsync(context, body =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("query", out var query) && query.ValueKind == JsonValueKind.String
            ? Change(filters.Add, query.GetString()!.Trim())
            : ClaimApi.Bad("No filter", "The body is no object with a text “query”."));

    public Task<IResult> Forget(HttpContext context) => Task.FromResult(Change(filters.Remove, context.Text("query")));

    private IResult Change(Action<string> change, string query)
    {
        try
        {
            change(query);
            return List();
        }
        catch (FilterRefusal refusal)
        {
            return Answers.Json(StatusCodes.Status422UnprocessableEntity, "The filter is not saved", refusal.Message);
        }
    }

    private IResult List() => JsonAnswer.Page(filters.All(), static (json, query) =>
    {
        json.WriteStartObject();
        json.WriteString("query", query);
        json.WriteEndObject();
    }, next: null);
}
