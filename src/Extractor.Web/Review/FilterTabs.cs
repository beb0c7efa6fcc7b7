using Extractor.Web.Html;
using Extractor.Web.Safety;

namespace Extractor.Web.Review;

/// <summary>The queue's filters: a field, those that everybody has, and the saved ones.</summary>
internal static class FilterTabs
{
    private static readonly (string Name, string Query)[] Ready =
    [
        ("Low confidence", "confidence:<0.6"), ("Disputed", "status:disputed"), ("Conflicts", "review:conflict"), ("Targets", "modality:target"),
        ("Accepted", "review:accepted"), ("Rejected", "review:rejected"), ("Corrected", "review:corrected"),
    ];

    /// <param name="query">What the queue shows; empty for all.</param>
    public static void Write(HtmlPage page, string query, FilterFile saved, string pageKey)
    {
        var filters = saved.All();
        page.Add($"<div class=\"filter-bar\"><form class=\"filter\" action=\"/queue\" id=\"filter\"><label>Filter <input name=\"q\" value=\"{query}\" size=\"38\" placeholder=\"company:SAIC confidence:&lt;0.6\" autocomplete=\"off\" spellcheck=\"false\"></label><button>Show</button></form>");
        if (query.Length > 0 && !filters.Contains(query) && Ready.All(one => one.Query != query))
            page.Add($"<form method=\"post\" action=\"/queue/filters\" id=\"save-filter\">{Hidden(pageKey, query, query)}<button>Save filter</button></form>");
        page.Add($"</div>\n<nav class=\"tabs\" aria-label=\"Filters\" id=\"filters\"><a href=\"/queue\"{Current(query.Length == 0)}>All that waits</a>");
        foreach (var (name, filter) in Ready)
            page.Add($"<a href=\"{Links.Queue(filter)}\"{Current(query == filter)}>{name}</a>");
        foreach (var filter in filters)
        {
            page.Add($"<form method=\"post\" action=\"/queue/filters/forget\" class=\"saved\"><a href=\"{Links.Queue(filter)}\"{Current(query == filter)}>{filter}</a>");
            page.Add($"{Hidden(pageKey, filter, query == filter ? "" : query)}<button class=\"quiet\" aria-label=\"Forget the filter {filter}\" title=\"Forget this filter\">×</button></form>");
        }
        page.Add($"</nav>\n");
        if (saved.Trouble is { } trouble)
            page.Add($"<p class=\"note\">{trouble}</p>\n");
    }

    private static Markup Hidden(string pageKey, string filter, string shown) => Markup.Of(
        $"<input type=\"hidden\" name=\"{CrossSiteGuard.Field}\" value=\"{pageKey}\"><input type=\"hidden\" name=\"filter\" value=\"{filter}\"><input type=\"hidden\" name=\"shown\" value=\"{shown}\">");

    private static Markup Current(bool current) => current ? new Markup(" aria-current=\"page\"") : Markup.Nothing;
}
