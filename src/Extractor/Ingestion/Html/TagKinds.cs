using System.Collections.Frozen;

namespace Extractor.Ingestion.Html;

/// <summary>What matters about an element's name before there is a tree.</summary>
[Flags]
internal enum TagTraits
{
    None = 0,

    /// <summary>Has no end tag.</summary>
    Void = 1,

    /// <summary>Dropped with all in it: no part of an article is ever there.</summary>
    Unread = 2,

    /// <summary>Its content is characters up to its end tag, whatever they look like.</summary>
    Raw = 4,

    /// <summary>The parser opens it again in each block that follows while it is not closed.</summary>
    Formatting = 8,

    /// <summary>Its start ends an open paragraph.</summary>
    Block = 16,

    /// <summary>End tags of what is around it do not close it.</summary>
    Barrier = 32,

    /// <summary>Its attributes are all kept.</summary>
    Metadata = 64,
}

/// <summary>A known element name.</summary>
/// <param name="Closes">Names of open elements that its start ends.</param>
/// <param name="Within">Names beyond which nothing is ended so.</param>
internal sealed record TagKind(string Name, TagTraits Traits, string[] Closes, string[] Within)
{
    public bool Is(TagTraits trait) => (Traits & trait) != 0;
}

/// <summary>The element names of HTML that a page's reduction treats differently from others.</summary>
internal static class TagKinds
{
    private static readonly FrozenDictionary<string, TagKind>.AlternateLookup<ReadOnlySpan<char>> Known = Build().ToFrozenDictionary(kind => kind.Name, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Null for names without any trait.</summary>
    public static TagKind? Of(ReadOnlySpan<char> name) => Known.TryGetValue(name, out var kind) ? kind : null;

    private static List<TagKind> Build()
    {
        Dictionary<string, TagTraits> traits = new(StringComparer.Ordinal);
        void Add(string names, TagTraits trait)
        {
            foreach (var name in names.Split(' '))
                traits[name] = traits.GetValueOrDefault(name) | trait;
        }
        Add("area base basefont bgsound br col embed frame hr img input link meta param source track wbr", TagTraits.Void);
        Add("script style noscript iframe noembed noframes textarea xmp", TagTraits.Unread | TagTraits.Raw);
        Add("title", TagTraits.Raw);
        Add("svg", TagTraits.Unread);
        Add("b big code em font i nobr s small strike strong tt u", TagTraits.Formatting);
        Add("address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li dd dt main menu nav ol p pre section summary table ul", TagTraits.Block);
        Add("applet caption html marquee object table td template th", TagTraits.Barrier);
        Add("meta link html time", TagTraits.Metadata);
        Add("tr tbody thead tfoot option optgroup", TagTraits.None);
        return [.. traits.Select(pair => Kind(pair.Key, pair.Value))];
    }

    private static TagKind Kind(string name, TagTraits traits) => name switch
    {
        "li" => new(name, traits, ["li"], ["ul", "ol", "menu", "table", "td", "th"]),
        "dd" or "dt" => new(name, traits, ["dd", "dt"], ["dl", "table", "td", "th"]),
        "td" or "th" => new(name, traits, ["td", "th"], ["table", "tr"]),
        "tr" => new(name, traits, ["tr"], ["table"]),
        "tbody" or "thead" or "tfoot" => new(name, traits, ["tbody", "thead", "tfoot"], ["table"]),
        "option" or "optgroup" => new(name, traits, ["option"], ["select"]),
        _ when (traits & TagTraits.Block) != 0 => new(name, traits, ["p"], ["table", "td", "th", "button", "caption", "object", "template", "html"]),
        _ => new(name, traits, [], []),
    };
}
