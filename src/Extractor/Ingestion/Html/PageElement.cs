using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Extractor.Ingestion.Html;

/// <summary>An element of a page with those of its attributes that tell what it is: each stage asks for them, and asking the parser's nodes is slow.</summary>
internal sealed class PageElement
{
    private static readonly FrozenSet<string> Inline =
        "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr amp-link".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Unread =
        "script style noscript template iframe object embed svg math canvas audio video map select option datalist textarea input progress meter head link meta title".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public PageElement(IElement node)
    {
        (Node, Name) = (node, node.LocalName);
        (IsInline, IsUnread) = (Inline.Contains(Name), Unread.Contains(Name));
        var attributes = node.Attributes;
        HasAttributes = attributes.Length > 0;
        for (var i = 0; i < attributes.Length; i++)
            Take(attributes[i]!);
    }

    /// <summary>As the parser made it.</summary>
    public IElement Node { get; }

    /// <summary>In lower case.</summary>
    public string Name { get; }

    /// <summary>Part of a line, as a word in bold is.</summary>
    public bool IsInline { get; }

    /// <summary>With all in it no text of the page.</summary>
    public bool IsUnread { get; }

    public bool HasAttributes { get; }

    public string? Class { get; private set; }

    public string? Id { get; private set; }

    public string? Role { get; private set; }

    /// <summary>What schema.org calls it.</summary>
    public string? Property { get; private set; }

    /// <summary>Leads somewhere.</summary>
    public bool IsLink { get; private set; }

    /// <summary>The page shows it to nobody.</summary>
    public bool IsHidden { get; private set; }

    private void Take(IAttr attribute)
    {
        switch (attribute.Name)
        {
            case "class":
                Class = attribute.Value;
                break;
            case "id":
                Id = attribute.Value;
                break;
            case "role":
                Role = attribute.Value;
                break;
            case "itemprop":
                Property = attribute.Value;
                break;
            case "href":
                IsLink = Name == "a";
                break;
            case "hidden":
                IsHidden = true;
                break;
            case "style":
                IsHidden |= Hides(attribute.Value.Replace(" ", "", StringComparison.Ordinal));
                break;
        }
    }

    private static bool Hides(string style) => style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
}
