using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Query;
using Extractor.Store;
using Extractor.Web.Hosting;
using Extractor.Web.Html;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Api;

/// <summary>Claims by query and by id.</summary>
internal sealed class ClaimApi(IClaimStore store)
{
    private const int MostDownloaded = 50_000;
    private const int FacetRows = 10_000;
    private static readonly string[] Formats = ["page", "json", "jsonl", "csv", "markdown"];

    /// <summary>A page of rows; or, with a format, all rows of the query as a file that the command line would print.</summary>
    public IResult Query(HttpContext context)
    {
        var format = context.Text("format") is { Length: > 0 } given ? given : "page";
        var most = format == "page" ? Requests.MostRows : ClaimQuery.MaxLimit;
        var limit = context.Number("limit", 100, 1, most);
        var offset = context.Number("offset", 0, 0, Requests.LastOffset);
        if (!Formats.Contains(format))
            return Bad("No such format", $"“{format}” is none of {string.Join(", ", Formats)}.");
        if (limit is null || offset is null)
            return Bad("Out of range", $"limit is 1 to {most}, offset 0 to {Requests.LastOffset}.");
        var text = context.Text("q");
        var parsed = Requests.Parse(text);
        if (parsed.Error is { } error)
            return Unread(error);
        var rows = Math.Min(limit.Value, MostDownloaded);
        var page = store.Query(Requests.Page(parsed.Query, Requests.HasLimit(text), rows, offset.Value));
        if (format != "page")
            return Download(page.Rows, format);
        var next = page.More && page.Rows.Count == limit && offset + limit <= Requests.LastOffset
            ? FormattableString.Invariant($"{ApiRoutes.Root}/claims?q={Uri.EscapeDataString(text)}&limit={limit}&offset={offset + limit}")
            : null;
        return JsonAnswer.Page(page.Rows, ClaimRowJson.Write, next);
    }

    public IResult Show(HttpContext context)
    {
        var id = context.Route("id");
        if (store.Show(id) is not { } history)
            return Answers.Json(StatusCodes.Status404NotFound, "No such claim", $"No claim has the id “{id}”, or more than one begins so.");
        return JsonAnswer.Of(json => ClaimHistoryJson.Write(json, history, HistoryChecks.Of(store, history)));
    }

    public IResult Facets(HttpContext context)
    {
        var parsed = Requests.Parse(context.Text("q"));
        return parsed.Error is { } error ? Unread(error) : JsonAnswer.Of(json => FacetJson.Write(json, store.Facets(parsed.Query, FacetRows)));
    }

    public IResult Health(HttpContext context)
    {
        var runs = store.Runs(1);
        return JsonAnswer.Of(json => RunJson.Write(json, runs is [{ Counts: { } counts }] ? counts : new RunCounts(0, 0, 0, 0, 0, 0, 0, 0, 0), store.Status(), []));
    }

    public static IResult Unread(QueryError error) => Answers.Json(
        StatusCodes.Status400BadRequest, "The query cannot be read", error.Suggestion is null ? error.Message : $"{error.Message} {error.Suggestion}",
        json =>
        {
            json.WriteNumber("position", error.Position);
            json.WriteNumber("length", error.Length);
        });

    public static IResult Bad(string title, string detail) => Answers.Json(StatusCodes.Status400BadRequest, title, detail);

    private static TextResult Download(IReadOnlyList<ClaimRow> rows, string format)
    {
        using StringWriter text = new() { NewLine = "\n" };
        switch (format)
        {
            case "csv":
                RowList.WriteCsv(text, ClaimRowColumns.All, rows);
                return new(text.ToString(), "text/csv; charset=utf-8");
            case "markdown":
                RowList.WriteMarkdown(text, rows);
                return new(text.ToString(), "text/markdown; charset=utf-8");
            case "jsonl":
                foreach (var row in rows)
                    text.WriteLine(ClaimJson.Line(json => ClaimRowJson.Write(json, row)));
                return new(text.ToString(), "application/jsonl; charset=utf-8");
            default:
                return new(ClaimJson.Text(json => RowList.WriteJson(json, rows), ClaimJson.Indented), "application/json; charset=utf-8");
        }
    }
}
