using System.Net;
using AngleSharp.Dom;

namespace Extractor.Ingestion.Html;

/// <summary>What a page states about itself outside its text, gathered in one walk: meta tags, addresses, data scripts, and the elements that hold dates.</summary>
internal sealed class PageHead
{
    private readonly Dictionary<string, string> _metas = new(StringComparer.OrdinalIgnoreCase);

    public List<string> Scripts { get; } = [];

    public List<IElement> Headings { get; } = [];

    /// <summary>Elements that hold a day of publication or change, in the page's order.</summary>
    public List<int> Times { get; } = [];

    public IElement? MarkedHeadline { get; private set; }

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

    private void Take(PageElement page, int index)
    {
        var element = page.Node;
        switch (page.Name)
        {
            case "meta" when element.GetAttribute("content") is { } content && (element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop") ?? element.GetAttribute("http-equiv")) is { Length: > 0 } name:
                _metas.TryAdd(name.Trim(), WebUtility.HtmlDecode(content.Trim()));
                break;
            case "link" when Canonical is null && "canonical".Equals(element.GetAttribute("rel"), StringComparison.OrdinalIgnoreCase):
                Canonical = element.GetAttribute("href");
                break;
            case "html":
                Language = element.GetAttribute("lang") ?? element.GetAttribute("xml:lang");
                break;
            case "title":
                Title ??= element.TextContent;
                break;
            case "script":
                Scripts.Add(element.TextContent);
                break;
            case "h1":
                Headings.Add(element);
                break;
            case "time":
                Times.Add(index);
                break;
        }
        if (page.Name is "meta" or "script" or "html" || page.Property is not { } mark)
            return;
        if (mark == "headline")
            MarkedHeadline ??= element;
        else if (mark is "datePublished" or "dateModified" && page.Name != "time")
            Times.Add(index);
    }
}
