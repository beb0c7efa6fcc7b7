using System.Text.Json;
using Extractor.Pipeline.Output;
using Extractor.Store;
using Extractor.Store.Decisions;
using Extractor.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Api;

/// <summary>The review queue, decisions, and taking them back.</summary>
internal sealed class DecisionApi(IClaimStore store, string reviewer)
{
    private readonly IReviewStore _review = store.Review;

    public IResult Queue(HttpContext context)
    {
        var text = context.Text("q");
        var parsed = Requests.Parse(text);
        if (parsed.Error is { } error)
            return ClaimApi.Unread(error);
        if (context.Number("limit", 50, 1, Requests.MostRows) is not { } limit)
            return ClaimApi.Bad("Out of range", $"limit is 1 to {Requests.MostRows}.");
        try
        {
            var page = _review.Queue(new ReviewQuery(parsed.Query.Filter, Limit: limit, After: context.Text("after") is { Length: > 0 } after ? after : null));
            var next = page.More ? $"{ApiRoutes.Root}/queue?q={Uri.EscapeDataString(text)}&limit={limit}&after={Uri.EscapeDataString(page.Items[^1].Cursor)}" : null;
            return JsonAnswer.Page(page.Items, DecisionJson.Write, next);
        }
        catch (ArgumentException)
        {
            return ClaimApi.Bad("Out of range", "after is none of this queue's cursors.");
        }
    }

    /// <summary>The log of an article, or the latest groups.</summary>
    public IResult Log(HttpContext context)
    {
        if (context.Number("limit", 100, 1, Requests.MostRows) is not { } limit)
            return ClaimApi.Bad("Out of range", $"limit is 1 to {Requests.MostRows}.");
        return context.Text("article") is { Length: > 0 } article
            ? JsonAnswer.Page(_review.Log(article), DecisionJson.Write, next: null)
            : JsonAnswer.Page(_review.Groups(limit), DecisionJson.Write, next: null);
    }

    public Task<IResult> Decide(HttpContext context) => Take(context, body =>
    {
        var (requests, token) = DecisionBody.Read(body);
        return _review.Decide(reviewer, requests, token);
    });

    /// <summary>Takes back the group that the body names, or the last.</summary>
    public Task<IResult> Undo(HttpContext context) => Take(context, body =>
    {
        if (body.ValueKind == JsonValueKind.Object && body.TryGetProperty("group", out var group))
            return group.ValueKind == JsonValueKind.Number && group.TryGetInt64(out var id) ? _review.Undo(reviewer, id) : throw new DecisionRefusal("“group” is no number.", "group");
        return _review.UndoLast(reviewer) ?? throw new DecisionRefusal("There is nothing left to take back.", stale: true);
    });

    private static Task<IResult> Take(HttpContext context, Func<JsonElement, DecisionReceipt> act) => JsonBody.ReadAsync(context, body =>
    {
        try
        {
            var receipt = act(body);
            return JsonAnswer.Of(json => DecisionJson.Write(json, receipt));
        }
        catch (DecisionRefusal refusal)
        {
            return Answers.Json(refusal.Stale ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity, "Refused", refusal.Message, json => json.WriteString("field", refusal.Field));
        }
    });
}
