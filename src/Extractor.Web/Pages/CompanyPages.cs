using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Query.Stories;
using Extractor.Store;
using Extractor.Pipeline.Output.Charts;
using Extractor.Web.Charts;
using Extractor.Web.Hosting;
using Extractor.Web.Html;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Pages;

/// <summary>Companies: which there are, and each with its chart and its claims by period.</summary>
internal sealed class CompanyPages(IClaimStore store, PageFrame frame, Answers answers, TimeProvider time)
{
    private const int ListedRows = 500;
    private const int CountedRows = 400;
    private const int Listed = 120;
    private const int Rows = 80;
    private const int Metrics = 14;
    private const int FewStories = 5;
    private const int MostStories = 200;

    // Of a company that is written about daily, so many of a measure's latest figures tell how far along its target is.
    private const int StoryFigures = 40;

    private readonly Remembered<IReadOnlyList<Story>> _stories = new(store, time);

    public IResult List(HttpContext context)
    {
        var facets = store.Facets(Requests.Parse("subject-kind:company sort:published-desc").Query, ListedRows, Listed);
        return frame.Page(context, "Companies", "/companies", page =>
        {
            if (facets.Rows == 0)
            {
                page.Add($"<h1>Companies</h1>\n").Add(EmptyStore.Notice);
                return;
            }
            page.Add($"<div class=\"headline\"><h1>Companies</h1><p class=\"count\">{(facets.More ? $"Most spoken of in the latest {PlainText.Count(facets.Rows, "claim")}" : PlainText.Count(facets.Rows, "claim"))}</p></div>\n");
            page.Add($"<form class=\"filter\" action=\"/companies/find\"><label>Company <input name=\"name\" required autocomplete=\"off\"></label><button>Open</button></form>\n<ul class=\"cards\">");
            foreach (var company in facets.Subjects)
                page.Add($"<li data-item><a href=\"{Links.Company(company.Value)}\" data-open><span class=\"name\">{company.Value}</span><span class=\"number\">{PlainText.Count(company.Rows, "claim")}</span></a></li>\n");
            page.Add($"</ul>\n");
        });
    }

    /// <summary>From the field of the list to the company's permanent address.</summary>
    public static IResult Find(HttpContext context) => Results.Redirect(context.Text("name") is { Length: > 0 } name ? Links.Company(name) : "/companies");

    public IResult Show(HttpContext context)
    {
        var name = context.Route("name").Trim();
        var query = Links.Condition("company", name);
        var metric = context.Text("metric");
        var narrowed = metric.Length == 0 ? query : Links.And(query, Links.Condition("metric", metric));
        if (Requests.Parse(query) is not { Success: true } all || Requests.Parse(narrowed) is not { Success: true } shown)
            return NotFound(context, name);
        var (rows, facets) = store.QueryWithFacets(all.Query with { Limit = Rows }, CountedRows, Metrics);
        if (facets.Rows == 0)
            return NotFound(context, name);
        if (metric.Length > 0)
            rows = store.Query(shown.Query with { Limit = Rows });
        var many = context.Text("stories") == "all";
        var stories = _stories.Get($"{many} {narrowed}", () => StoryTeller.Tell(store, shown.Query with { Limit = many ? MostStories : FewStories + 1 }, StoryFigures));
        return frame.Page(context, name, "/companies", page =>
        {
            WriteHead(page, name, narrowed, metric, facets);
            if (ClaimSeries.Best(rows.Rows) is { } series)
                SvgChart.Write(page, series, $"{name}: {series.Metric}, reported against targets and forecasts");
            WriteStories(page, name, metric, stories, many ? MostStories : FewStories);
            WriteTimeline(page, narrowed, rows);
        });
    }

    private IResult NotFound(HttpContext context, string name)
        => answers.Problem(context, StatusCodes.Status404NotFound, "No such company", $"No claim is about “{name}”. Look for a part of the name in the search field.");

    private static void WriteHead(HtmlPage page, string name, string query, string metric, ClaimFacets facets)
    {
        var disputed = facets.Statuses.FirstOrDefault(one => one.Value == ClaimStatus.Disputed).Rows;
        page.Add($"<div class=\"headline\"><h1>{name}</h1><p class=\"count\">{PlainText.Count(facets.Rows, "claim")}{(facets.More ? " and more" : "")}");
        if (disputed > 0)
            page.Add($", <a href=\"{Links.Search(Links.And(query, "status:disputed"))}\" class=\"status disputed\">{disputed} disputed</a>");
        page.Add($"</p><p class=\"downloads\"><a href=\"{Links.Search(query)}\">Search these</a> <a href=\"{Links.Download(query, "csv")}\" download>csv</a></p></div>\n");
        page.Add($"<nav class=\"tabs\" aria-label=\"Metrics\">");
        WriteTab(page, name, "", "All", facets.Rows, metric);
        foreach (var one in facets.Metrics)
            WriteTab(page, name, one.Value, one.Value, one.Rows, metric);
        page.Add($"</nav>\n");
    }

    private static void WriteStories(HtmlPage page, string name, string metric, IReadOnlyList<Story> stories, int most)
    {
        if (stories.Count == 0)
            return;
        page.Add($"<section class=\"stories\" aria-labelledby=\"stories\"><h2 id=\"stories\">Targets and forecasts</h2>\n");
        StoryList.Write(page, [.. stories.Take(most)]);
        if (stories.Count > most && most == FewStories)
            page.Add($"<p class=\"count\"><a href=\"{Links.With(Address(name, metric), "stories", "all")}\">All of them</a>: these are the latest.</p>\n");
        page.Add($"</section>\n");
    }

    private static void WriteTimeline(HtmlPage page, string query, ClaimPage rows)
    {
        page.Add($"<h2>Timeline</h2>\n<ol class=\"timeline\">\n");
        foreach (var year in rows.Rows.GroupBy(row => (row.To ?? row.From)?.Year).OrderByDescending(group => group.Key ?? int.MinValue))
            WriteYear(page, year.Key, year);
        page.Add($"</ol>\n");
        if (rows.More)
            page.Add($"<p class=\"count\">The latest {Rows} are shown; <a href=\"{Links.Search(query)}\">search has all</a>.</p>\n");
    }

    private static string Address(string name, string metric) => metric.Length == 0 ? Links.Company(name) : $"{Links.Company(name)}?metric={Uri.EscapeDataString(metric)}";

    private static void WriteTab(HtmlPage page, string name, string key, string text, int count, string chosen)
    {
        page.Add($"<a href=\"{Address(name, key)}\"{(key == chosen ? new Markup(" aria-current=\"page\"") : Markup.Nothing)}>{text} <span class=\"number\">{count}</span></a>");
    }

    private static void WriteYear(HtmlPage page, int? year, IEnumerable<ClaimRow> rows)
    {
        page.Add($"<li><h3>{(year is { } known ? $"{known:0000}" : "no period told")}</h3>\n<ul>");
        foreach (var row in rows)
        {
            page.Add($"<li data-item class=\"{FieldName.Of(row.Modality)} {FieldName.Of(row.Status)}\"><a href=\"{Links.Version(row.ClaimId, row.Version)}\" data-open><b>{ClaimTable.Value(row)}</b></a> ");
            page.Add($"<span>{PlainText.Metric(row.Metric, row.Scope)}</span> <span class=\"quiet\">{PlainText.Period(row.From, row.To)}</span> <span class=\"tag {FieldName.Of(row.Modality)}\">{FieldName.Of(row.Modality)}</span> ");
            if (row.Status != ClaimStatus.Current)
                page.Add(ClaimTable.Status(row));
            page.Add($" <span class=\"quiet\">{row.Publisher} {FieldName.Of(row.Published)}</span></li>\n");
        }
        page.Add($"</ul></li>\n");
    }
}
