using System.Net;
using Extractor.Ingestion.Html.Parsing;

namespace Extractor.Ingestion.Html;

/// <summary>What a page states about itself outside its text, gathered in one walk: meta tags, addresses, data scripts, and the elements that hold dates.</summary>
internal sealed class PageHead
{
    private readonly Dictionary<string, string> _metas = new(StringComparer.OrdinalIgnoreCase);

    public List<string> Scripts { get; } = [];

    public List<PageElement> Headings { get; } = [];

    /// <summary>Elements that hold a day of publication or change, in the page's order.</summary>
    public List<int> Times { get; } = [];

    public PageElement? MarkedHeadline { get; private set; }

    public string? Title { get; private set; }

    public string? Canonical { get; private set; }

    public string? Language { get; private set; }

    public static PageHead Read(PageTree tree)
    {
        PageHead head = new();
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree.Element(i) is { } element)
                head.Take(element, i);
        }
        return head;
    }

    /// <summary>The first that is there and not empty.</summary>
    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_metas.TryGetValue(name, out var value) && value.Length > 0)
                return value;
        }
        return null;
    }

    private void Take(PageElement element, int index)
    {
        switch (element.Name)
        {
            case "meta" when element.Attribute("content") is { } content && (element.Attribute("property") ?? element.Attribute("name") ?? element.Attribute("itemprop") ?? element.Attribute("http-equiv")) is { Length: > 0 } name:
                _metas.TryAdd(name.Trim(), WebUtility.HtmlDecode(content.Trim()));
                break;
            case "link" when Canonical is null && "canonical".Equals(element.Attribute("rel"), StringComparison.OrdinalIgnoreCase):
                Canonical = element.Attribute("href");
                break;
            case "html":
                Language = element.Attribute("lang") ?? element.Attribute("xml:lang");
                break;
            case "title":
                Title ??= element.TextContent();
                break;
            case "script":
                Scripts.Add(element.TextContent());
                break;
            case "h1":
                Headings.Add(element);
                break;
            case "time":
                Times.Add(index);
                break;
        }
        if (element.Name is "meta" or "script" or "html")
            return;
        var mark = element.Property;
        if (mark is "headline")
            MarkedHeadline ??= element;
        else if (mark is "datePublished" or "dateModified" && element.Name != "time")
            Times.Add(index);
    }
}
