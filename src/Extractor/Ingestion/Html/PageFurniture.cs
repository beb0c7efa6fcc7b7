using System.Collections.Frozen;
using Extractor.Ingestion.Html.Parsing;
using Extractor.Text;

namespace Extractor.Ingestion.Html;

/// <summary>Tells from an element's name, role and class what is no article text, by the words of <c>page-furniture.tsv</c>; for one page.</summary>
internal sealed class PageFurniture
{
    private static readonly FrozenDictionary<string, RemovalReason>.AlternateLookup<ReadOnlySpan<char>> Words =
        TsvTable.Embedded("page-furniture.tsv", "word", "reason").ToFrozenDictionary(row => row[0].Replace(' ', '-'), row => Enum.Parse<RemovalReason>(row[1]), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly NameFilter Filter = new(Words.Dictionary.Keys);

    /// <summary>Pages repeat few names often.</summary>
    private readonly Dictionary<string, (RemovalReason? Reason, BodyName Body)>.AlternateLookup<ReadOnlySpan<char>> _names =
        new Dictionary<string, (RemovalReason? Reason, BodyName Body)>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Why an element with all in it is no article text; null when it may be.</summary>
    public RemovalReason? ReasonFor(PageElement element)
    {
        if (element.Name is "html" or "body" or "main")
            return null;
        if (ByName(element) is { } byName)
            return byName;
        return element.HasAttributes ? ByRole(element) ?? (element.IsHidden ? RemovalReason.PageFurniture : (RemovalReason?)null) ?? ByClass(element) : null;
    }

    /// <summary>Whether a class or the id says that the element is an article's body.</summary>
    public bool IsNamedBody(PageElement element) =>
        element.HasAttributes && (Look(element.Class).Body != BodyName.None || Look(element.Id).Body != BodyName.None);

    private static RemovalReason? ByName(PageElement element) => element.Name switch
    {
        "nav" or "menu" => RemovalReason.Navigation,
        "aside" => RemovalReason.RelatedLinks,
        "footer" => RemovalReason.PageFurniture,
        "figcaption" => RemovalReason.Caption,
        "button" or "dialog" or "fieldset" or "amp-sidebar" or "amp-consent" or "amp-user-notification" => RemovalReason.PageFurniture,
        "amp-ad" or "amp-sticky-ad" => RemovalReason.Advertisement,
        "amp-social-share" => RemovalReason.Sharing,
        "amp-next-page" => RemovalReason.RelatedLinks,
        "address" => RemovalReason.AuthorBox,
        _ => null,
    };

    private static RemovalReason? ByRole(PageElement element) => element.Role switch
    {
        "navigation" or "menu" or "menubar" or "search" or "tablist" or "toolbar" or "directory" => RemovalReason.Navigation,
        "banner" or "contentinfo" or "dialog" or "alertdialog" or "alert" or "tooltip" or "status" => RemovalReason.PageFurniture,
        "complementary" => RemovalReason.RelatedLinks,
        _ => null,
    };

    private RemovalReason? ByClass(PageElement element)
    {
        if (element.Name is "article" or "h1" || element.Property is "articleBody" or "text")
            return null;
        var byClass = Look(element.Class);
        var reason = byClass.Reason ?? Look(element.Id).Reason ?? ByMark(element);
        return reason is null or RemovalReason.Comments || byClass.Body != BodyName.Exact ? reason : null;
    }

    /// <summary>schema.org's own words for what is not the article's body.</summary>
    private static RemovalReason? ByMark(PageElement element) => element.Property switch
    {
        "comment" or "comments" => RemovalReason.Comments,
        "caption" => RemovalReason.Caption,
        "breadcrumb" => RemovalReason.Navigation,
        "author" or "creator" => RemovalReason.AuthorBox,
        "copyrightHolder" or "copyrightYear" or "keywords" => RemovalReason.PageFurniture,
        _ => null,
    };

    private (RemovalReason? Reason, BodyName Body) Look(ReadOnlySpan<char> names)
    {
        if (names.IsEmpty || names.Length > NameWords.Longest)
            return (null, BodyName.None);
        if (!_names.TryGetValue(names, out var known))
            _names[names] = known = (Search(names), BodyNames.Of(names));
        return known;
    }

    private static RemovalReason? Search(ReadOnlySpan<char> names)
    {
        Span<char> buffer = stackalloc char[NameWords.Longest];
        foreach (var range in names.SplitAny(" \t\r\n"))
        {
            if (SearchOne(names[range], buffer) is { } reason)
                return reason;
        }
        return null;
    }

    /// <summary>“no-sidebar”, “comments-open”, “modal-enabled” tell how a page is set up, not what the element is.</summary>
    private static bool IsModifier(ReadOnlySpan<char> word) =>
        word is "no" or "with" or "w" or "has" or "without" or "and" or "hide" or "is" or "enabled" or "disabled" or "open" or "closed" or "active" or "on" or "off" or "layout" or "page";

    private static bool TryFind(ReadOnlySpan<char> word, out RemovalReason reason)
    {
        reason = default;
        return Filter.MayHold(word) && Words.TryGetValue(word, out reason);
    }

    private static RemovalReason? SearchOne(ReadOnlySpan<char> name, Span<char> buffer)
    {
        NameWords words = new(name, buffer);
        if (words.IsLabelOfSystem)
            return null;
        ReadOnlySpan<char> previous = default;
        while (words.MoveNext())
        {
            var isFound = TryFind(words.Current, out var reason);
            if (isFound && (IsModifier(previous) || IsModifier(words.Next)))
                return null;
            if (isFound || (words.HasPair && TryFind(words.Pair, out reason)))
                return reason;
            previous = words.Current;
        }
        return null;
    }
}
