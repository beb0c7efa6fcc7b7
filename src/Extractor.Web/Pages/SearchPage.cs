using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Query;
using Extractor.Store;
using Extractor.Pipeline.Output.Charts;
using Extractor.Web.Charts;
using Extractor.Web.Hosting;
using Extractor.Web.Html;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Pages;

/// <summary>The query language over all claims, with facets, chart and downloads.</summary>
internal sealed class SearchPage(IClaimStore store, PageFrame frame)
{
    private const int PageRows = 50;
    private const int FacetRows = 400;

    public IResult Show(HttpContext context)
    {
        var text = context.Text("q");
        var offset = context.Number("offset", 0, 0, Requests.LastOffset) ?? 0;
        var parsed = Requests.Parse(text);
        if (parsed.Error is { } error)
            return frame.Page(context, "Search", "/search", page => WriteError(page, text, error), text, "narrow", StatusCodes.Status400BadRequest);
        var (rows, facets) = store.QueryWithFacets(Requests.Page(parsed.Query, Requests.HasLimit(text), PageRows, offset), FacetRows);
        return frame.Page(context, text.Length == 0 ? "All claims" : text, "/search", page => Write(page, text, offset, rows, facets), text, "with-side");
    }

    private static void Write(HtmlPage page, string text, int offset, ClaimPage rows, ClaimFacets facets)
    {
        page.Add($"<aside class=\"side facets\" id=\"facets\" aria-label=\"Narrow the search\">\n");
        FacetLists.Write(page, text, facets);
        page.Add($"</aside>\n<section class=\"content\">\n<div class=\"headline\"><h1>{(text.Length == 0 ? "All claims" : "Search")}</h1>");
        page.Add($"<p class=\"count\">{Count(facets)}{(facets.More ? " or more" : "")} <a href=\"#facets\" class=\"to-facets\">Narrow</a></p><p class=\"downloads\">Download ");
        foreach (var format in (ReadOnlySpan<string>)["csv", "json", "jsonl", "markdown"])
            page.Add($"<a href=\"{Links.Download(text, format)}\" download>{format}</a> ");
        page.Add($"</p></div>\n");
        if (rows.Rows.Count == 0)
        {
            page.Add(text.Length == 0 ? EmptyStore.Notice : new Markup("<p class=\"empty\">No claim fits. Take a condition out, or look at <a href=\"/search\">all claims</a>.</p>\n")).Add($"</section>\n");
            return;
        }
        if (ClaimSeries.Best(rows.Rows) is { } series)
            SvgChart.Write(page, series, $"{series.Subject ?? "Nobody named"}: {series.Metric}, of the claims on this page");
        ClaimTable.Write(page, rows.Rows, "Claims found");
        Pager.Write(page, $"/search?q={Uri.EscapeDataString(text)}", offset, PageRows, rows.More);
        page.Add($"</section>\n");
    }

    private static string Count(ClaimFacets facets) => PlainText.Count(facets.Rows, "claim");

    private static void WriteError(HtmlPage page, string text, QueryError error)
    {
        var end = Math.Min(text.Length, error.Position + error.Length);
        var start = Math.Min(error.Position, text.Length);
        var fault = end > start ? text[start..end] : " ";
        page.Add($"<h1>The query cannot be read</h1>\n<pre class=\"query-error\">{text[..start]}<mark>{fault}</mark>{text[end..]}</pre>\n");
        page.Add($"<p class=\"lead\">{error.Message} {error.Suggestion}</p>\n<h2>Fields</h2>\n<dl class=\"fields-help\">");
        foreach (var help in QueryHelp.Fields)
            page.Add($"<div><dt><code>{help.Field}:</code></dt><dd>{help.Help}, <code>{help.Example}</code></dd></div>");
        page.Add($"</dl>\n");
    }
}
