using System.Collections.Frozen;
using AngleSharp.Dom;
using Extractor.Text;

namespace Extractor.Ingestion.Html;

/// <summary>Tells from an element's name, role and class what is no article text, by the words of <c>page-furniture.tsv</c>.</summary>
internal static class PageFurniture
{
    private const int LongestClass = 600;

    private static readonly FrozenDictionary<string, RemovalReason>.AlternateLookup<ReadOnlySpan<char>> Words =
        TsvTable.Embedded("page-furniture.tsv", "word", "reason").ToFrozenDictionary(row => row[0].Replace(' ', '-'), row => Enum.Parse<RemovalReason>(row[1]), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Why an element with all in it is no article text; null when it may be.</summary>
    public static RemovalReason? ReasonFor(IElement element)
    {
        if (element.LocalName is "html" or "body" or "main")
            return null;
        return ByName(element) ?? ByRole(element) ?? (IsHidden(element) ? RemovalReason.PageFurniture : (RemovalReason?)null) ?? ByClass(element);
    }

    private static RemovalReason? ByName(IElement element) => element.LocalName switch
    {
        "nav" or "menu" => RemovalReason.Navigation,
        "aside" => RemovalReason.RelatedLinks,
        "footer" => RemovalReason.PageFurniture,
        "figcaption" => RemovalReason.Caption,
        "button" or "dialog" or "fieldset" => RemovalReason.PageFurniture,
        "address" => RemovalReason.AuthorBox,
        _ => null,
    };

    private static RemovalReason? ByRole(IElement element) => element.GetAttribute("role") switch
    {
        "navigation" or "menu" or "menubar" or "search" => RemovalReason.Navigation,
        "banner" or "contentinfo" or "dialog" or "alert" => RemovalReason.PageFurniture,
        "complementary" => RemovalReason.RelatedLinks,
        _ => null,
    };

    /// <summary>The page shows the element to nobody.</summary>
    public static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    private static RemovalReason? ByClass(IElement element)
    {
        if (element.LocalName is "article" or "h1" || element.GetAttribute("itemprop") is "articleBody" or "text")
            return null;
        var reason = Search(element.ClassName) ?? Search(element.Id);
        return reason is null or RemovalReason.Comments || !PageHints.IsExactlyNamedBody(element) ? reason : null;
    }

    private static RemovalReason? Search(string? names)
    {
        if (names is null || names.Length > LongestClass)
            return null;
        foreach (var range in names.AsSpan().SplitAny(" \t\r\n"))
        {
            if (SearchOne(names.AsSpan()[range]) is { } reason)
                return reason;
        }
        return null;
    }

    /// <summary>“no-sidebar”, “comments-open”, “modal-enabled” tell how a page is set up, not what the element is.</summary>
    private static bool IsModifier(ReadOnlySpan<char> word) =>
        word is "no" or "with" or "w" or "has" or "without" or "and" or "hide" or "is" or "enabled" or "disabled" or "open" or "closed" or "active" or "on" or "off";

    private static ReadOnlySpan<char> NextWord(ReadOnlySpan<char> name, int end)
    {
        var rest = name[Math.Min(name.Length, end + 1)..];
        var stop = rest.IndexOf('-');
        return stop < 0 ? rest : rest[..stop];
    }

    private static RemovalReason? SearchOne(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[name.Length];
        var previousStart = -1;
        var start = 0;
        for (var i = 0; i < name.Length; i++)
            lower[i] = char.ToLowerInvariant(name[i]) is '_' or ':' or '.' ? '-' : char.ToLowerInvariant(name[i]);
        for (var i = 0; i <= name.Length; i++)
        {
            var isHump = i < name.Length && i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1]);
            if (i < name.Length && lower[i] != '-' && !isHump)
                continue;
            if (i > start)
            {
                var isFound = Words.TryGetValue(lower[start..i], out var reason);
                if (isFound && (previousStart >= 0 && IsModifier(lower[previousStart..start].TrimEnd('-')) || IsModifier(NextWord(lower, i))))
                    return null;
                if (isFound || (previousStart >= 0 && Words.TryGetValue(lower[previousStart..i], out reason)))
                    return reason;
                previousStart = start;
            }
            start = isHump ? i : i + 1;
        }
        return null;
    }
}
