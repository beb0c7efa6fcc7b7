using Microsoft.AspNetCore.Http;
using Extractor.Web.Safety;

namespace Extractor.Web.Html;

/// <summary>What all pages share: head, navigation, search field, help and the place where news is told.</summary>
internal sealed class PageFrame(AssetFiles assets)
{
    private static readonly (string Address, string Name, string Key)[] Sections =
        [("/queue", "Review", "g q"), ("/articles", "Articles", "g a"), ("/companies", "Companies", "g c"), ("/search", "Search", "g s"), ("/health", "Health", "g h")];

    /// <param name="title">Of the browser's window.</param>
    /// <param name="section">Address of the section that the page belongs to.</param>
    /// <param name="body">Writes the content of the page's main element.</param>
    /// <param name="query">Stands in the search field.</param>
    /// <param name="layout">Class of the main element.</param>
    public IResult Page(HttpContext context, string title, string section, Action<HtmlPage> body, string query = "", string layout = "wide", int status = 200)
    {
        HtmlPage page = new();
        WriteHead(page, title, CrossSiteGuard.PageKey(context));
        WriteBar(page, section, query);
        page.Add($"<main id=\"main\" class=\"{layout}\" tabindex=\"-1\">\n");
        body(page);
        page.Add($"</main>\n<div id=\"news\" class=\"news\" role=\"status\" aria-live=\"polite\"></div>\n");
        page.Add(KeyHelp.Dialog);
        page.Add($"</body>\n</html>\n");
        return new TextResult(page.Text, "text/html; charset=utf-8", status);
    }

    private void WriteHead(HtmlPage page, string title, string pageKey)
    {
        page.Add($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Add($"<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"page-key\" content=\"{pageKey}\">\n<title>{title} – Extractor</title>\n");
        page.Add($"<link rel=\"icon\" href=\"{assets.Address("icon.svg")}\" type=\"image/svg+xml\">\n");
        foreach (var style in AssetFiles.Styles)
            page.Add($"<link rel=\"stylesheet\" href=\"{assets.Address(style)}\">\n");
        foreach (var script in AssetFiles.Scripts)
            page.Add($"<script src=\"{assets.Address(script)}\" defer></script>\n");
        page.Add($"</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to content</a>\n");
    }

    private static void WriteBar(HtmlPage page, string section, string query)
    {
        page.Add($"<header class=\"bar\">\n<a class=\"brand\" href=\"/queue\">Extractor</a>\n<nav aria-label=\"Sections\">");
        foreach (var (address, name, key) in Sections)
        {
            var current = address == section ? new Markup(" aria-current=\"page\"") : Markup.Nothing;
            page.Add($"<a href=\"{address}\"{current} data-key=\"{key}\">{name}</a>");
        }
        page.Add($"</nav>\n<form class=\"find\" role=\"search\" action=\"/search\"><input name=\"q\" id=\"find\" type=\"search\" value=\"{query}\" ");
        page.Add($"placeholder=\"company:SAIC metric:sales year:2020..\" aria-label=\"Search claims\" autocomplete=\"off\" spellcheck=\"false\"></form>\n");
        page.Add($"<button type=\"button\" class=\"quiet\" data-action=\"help\" aria-keyshortcuts=\"?\">Keys <kbd>?</kbd></button>\n</header>\n");
    }
}
