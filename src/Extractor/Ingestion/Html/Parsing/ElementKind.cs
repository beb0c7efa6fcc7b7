using System.Collections.Concurrent;
using System.Collections.Frozen;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Extractor.Ingestion.Html.Parsing;

/// <summary>What all elements of one name have in common. How the parser has to treat them it tells itself: by the flags of its own element of the name.</summary>
internal sealed class ElementKind
{
    /// <summary>Pages can make up names without end.</summary>
    private const int MostKept = 2_000;

    private const int LongestKept = 64;

    /// <summary>A name like those that pages make up.</summary>
    private const string Unknown = "x";

    private static readonly FrozenSet<string> Inline =
        "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr amp-link".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Unread =
        "script style noscript template iframe object embed svg math canvas audio video map select option datalist textarea input progress meter head link meta title".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly IDocument Model = new HtmlParser().ParseDocument("");
    private static readonly ConcurrentDictionary<string, ElementKind> Html = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, ElementKind> Svg = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, ElementKind> MathMl = new(StringComparer.Ordinal);

    private ElementKind(string name, string namespaceUri)
    {
        (Name, LocalName, NamespaceUri) = (name, name, namespaceUri);
        (IsInline, IsUnread) = (Inline.Contains(name), Unread.Contains(name));
        Flags = FlagsOf(IsPlain(name) ? name : Unknown, namespaceUri);
    }

    /// <summary>In lower case; of drawings as they write it.</summary>
    public string Name { get; }

    /// <summary>The name as the parser asks for it.</summary>
    public StringOrMemory LocalName { get; }

    public StringOrMemory NamespaceUri { get; }

    public NodeFlags Flags { get; }

    /// <summary>Part of a line, as a word in bold is.</summary>
    public bool IsInline { get; }

    /// <summary>With all in it no text of the page.</summary>
    public bool IsUnread { get; }

    public static ElementKind OfHtml(StringOrMemory name) => Of(name, Html, NamespaceNames.HtmlUri);

    public static ElementKind OfSvg(StringOrMemory name) => Of(name, Svg, NamespaceNames.SvgUri);

    public static ElementKind OfMathMl(StringOrMemory name) => Of(name, MathMl, NamespaceNames.MathMlUri);

    private static ElementKind Of(StringOrMemory name, ConcurrentDictionary<string, ElementKind> known, string namespaceUri)
    {
        if (known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name.Memory.Span, out var kind))
            return kind;
        kind = new ElementKind(name.ToString(), namespaceUri);
        if (kind.Name.Length <= LongestKept && known.Count < MostKept)
            known.TryAdd(kind.Name, kind);
        return kind;
    }

    /// <summary>No other name is one that the parser knows, and some it would refuse.</summary>
    private static bool IsPlain(string name) => char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static NodeFlags FlagsOf(string name, string namespaceUri)
    {
        lock (Model)
            return Model.CreateElement(namespaceUri, name).Flags;
    }
}
