using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Pipeline.Runs;
using Extractor.Store;
using Extractor.Web.Hosting;
using Extractor.Web.Live;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Extractor.Web.Api;

/// <summary>Articles: the latest, each whole, and new ones.</summary>
internal sealed class ArticleApi(IClaimStore store, ArticleIntake intake)
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text/plain"] = "txt", ["text/markdown"] = "md", ["text/html"] = "html", ["application/xhtml+xml"] = "html", ["application/octet-stream"] = "txt",
    };

    public IResult List(HttpContext context)
    {
        var before = context.Text("before");
        var limit = context.Number("limit", 100, 1, Requests.MostRows);
        long edition = long.MaxValue;
        if (limit is null || (before.Length > 0 && !long.TryParse(before, out edition)))
            return ClaimApi.Bad("Out of range", $"limit is 1 to {Requests.MostRows}, before the edition of an article.");
        var articles = store.Latest(limit.Value + 1, edition);
        var next = articles.Count > limit ? FormattableString.Invariant($"{ApiRoutes.Root}/articles?limit={limit}&before={articles[limit.Value - 1].Edition}") : null;
        return JsonAnswer.Page(articles.Take(limit.Value), ArticleJson.Write, next);
    }

    public IResult Show(HttpContext context)
    {
        var id = context.Route("id");
        if (store.Article(id) is not { } article || store.Find(id) is not { } state)
            return Answers.Json(StatusCodes.Status404NotFound, "No such article", $"The store never saw an article “{id}”.");
        return JsonAnswer.Of(json => ArticleJson.Write(json, article, state, store.Occurrences(id), store.Unclaimed(id)));
    }

    public async Task<IResult> Take(HttpContext context)
    {
        var type = (context.Request.ContentType ?? "").Split(';')[0].Trim();
        if (!Kinds.TryGetValue(type, out var kind))
            return Answers.Json(StatusCodes.Status415UnsupportedMediaType, "Unknown kind of article", $"“{type}” is none of {string.Join(", ", Kinds.Keys)}.");
        var most = Math.Min(intake.MaxBytes, context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? long.MaxValue);
        using MemoryStream document = new();
        await context.Request.Body.CopyToAsync(document, context.RequestAborted);
        if (document.Length > most)
            return Answers.Json(StatusCodes.Status413PayloadTooLarge, "Too large", $"At most {most:#,0} bytes are taken.");
        var done = await intake.TakeAsync(document.ToArray(), kind, context.RequestAborted);
        if (done.Outcome == RunOutcome.Failed)
            return Answers.Json(StatusCodes.Status422UnprocessableEntity, "No article", done.Message!);
        context.Response.Headers.Location = $"{ApiRoutes.Root}/articles/{Uri.EscapeDataString(done.Article)}";
        return JsonAnswer.Of(json => Write(json, done), done.Outcome == RunOutcome.Unchanged ? StatusCodes.Status200OK : StatusCodes.Status201Created);
    }

    private static void Write(System.Text.Json.Utf8JsonWriter json, RunEvent done)
    {
        json.WriteStartObject();
        json.WriteString("article", done.Article);
        json.WriteString("outcome", FieldName.Of(done.Outcome));
        json.WriteNumber("claims", done.Claims);
        json.WriteNumber("unclaimed", done.Unclaimed);
        json.WriteEndObject();
    }
}
