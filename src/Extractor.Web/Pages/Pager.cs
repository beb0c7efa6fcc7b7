using Extractor.Web.Hosting;
using Extractor.Web.Html;

namespace Extractor.Web.Pages;

/// <summary>Links to the rows before and behind those of a page.</summary>
internal static class Pager
{
    /// <param name="address">Of characters that stand in an address as they are, with at least one parameter; the offset is added.</param>
    public static void Write(HtmlPage page, string address, int offset, int rows, bool more)
    {
        if (offset == 0 && !more)
            return;
        page.Add($"<nav class=\"pager\" aria-label=\"Pages\">");
        if (offset > 0)
            page.Add($"<a href=\"{new Markup(address)}&amp;offset={Math.Max(0, offset - rows)}\" rel=\"prev\">← Before</a>");
        page.Add($"<span>{offset + 1:#,0} to {offset + rows:#,0}</span>");
        if (more && offset + rows <= Requests.LastOffset)
            page.Add($"<a href=\"{new Markup(address)}&amp;offset={offset + rows}\" rel=\"next\">More →</a>");
        page.Add($"</nav>\n");
    }
}
