namespace Extractor.Web.Tests;

/// <summary>Finds the key that a page's forms carry.</summary>
internal static class PageKeys
{
    private const string Start = "<meta name=\"page-key\" content=\"";

    public static string Of(string html)
    {
        var at = html.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return html[at..html.IndexOf('"', at)];
    }
}
