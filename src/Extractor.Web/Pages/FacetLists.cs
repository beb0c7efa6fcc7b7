using Extractor.Pipeline;
using Extractor.Store;
using Extractor.Web.Html;

namespace Extractor.Web.Pages;

/// <summary>What a query can be narrowed to, each value a link to the narrower query.</summary>
internal static class FacetLists
{
    private const int Shown = 10;

    public static void Write(HtmlPage page, string query, ClaimFacets facets)
    {
        WriteList(page, query, "Company", "company", facets.Subjects.Select(one => (one.Value, one.Rows)));
        WriteList(page, query, "Metric", "metric", facets.Metrics.Select(one => (one.Value, one.Rows)));
        WriteList(page, query, "Year", "year", facets.Years.Select(one => (one.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), one.Rows)));
        WriteList(page, query, "Certainty", "modality", facets.Modalities.Select(one => (FieldName.Of(one.Value), one.Rows)));
        WriteList(page, query, "Publisher", "source", facets.Publishers.Select(one => (one.Value, one.Rows)));
        WriteList(page, query, "Status", "status", facets.Statuses.Select(one => (FieldName.Of(one.Value), one.Rows)));
        if (facets.More)
            page.Add($"<p class=\"hint\">Counted over the first {facets.Rows:#,0} claims.</p>\n");
    }

    private static void WriteList(HtmlPage page, string query, string title, string field, IEnumerable<(string Value, int Rows)> values)
    {
        var list = values.ToList();
        if (list.Count == 0)
            return;
        page.Add($"<section class=\"facet\"><h2>{title}</h2>\n<ul>");
        foreach (var (value, rows) in list.Take(Shown))
        {
            var condition = Links.Condition(field, value);
            var chosen = query.Contains(condition, StringComparison.OrdinalIgnoreCase);
            page.Add($"<li><a href=\"{(chosen ? Links.Search(Without(query, condition)) : Links.Search(Links.And(query, condition)))}\"{(chosen ? new Markup(" aria-current=\"true\"") : Markup.Nothing)}>");
            page.Add($"<span class=\"name\">{value}</span><span class=\"number\">{rows:#,0}</span></a></li>\n");
        }
        page.Add($"</ul></section>\n");
    }

    private static string Without(string query, string condition)
        => string.Join(' ', query.Replace(condition, "", StringComparison.OrdinalIgnoreCase).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
