namespace Extractor.Ingestion.Html;

/// <summary>An element's name with what a page's reduction has to know of it.</summary>
internal sealed class TagKind
{
    private const string Blocks = "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li dd dt main menu nav ol p pre section summary table ul";

    /// <summary>By length and first and last letter, since each tag of a page is looked up.</summary>
    private static readonly TagKind[][] Known = [.. Enumerable.Range(0, 1024).GroupJoin(All(), slot => slot, kind => Slot(kind.Name), (_, kinds) => kinds.ToArray())];

    public TagKind(string name, TagTraits traits)
    {
        (Name, Traits, Member) = (name, traits, MemberOf(name));
        (Closes, Within) = Ends(Member, traits);
    }

    public string Name { get; }

    public TagTraits Traits { get; }

    public TagSet Member { get; }

    /// <summary>Open elements that its start ends.</summary>
    public TagSet Closes { get; }

    /// <summary>Elements beyond which its start ends nothing.</summary>
    public TagSet Within { get; }

    public bool Is(TagTraits trait) => (Traits & trait) != 0;

    /// <summary>Null for names without any trait.</summary>
    public static TagKind? Of(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty)
            return null;
        foreach (var kind in Known[Slot(name)])
        {
            if (name.Equals(kind.Name, StringComparison.OrdinalIgnoreCase))
                return kind;
        }
        return null;
    }

    private static int Slot(ReadOnlySpan<char> name) => ((name.Length * 37) + ((name[0] | 32) * 11) + (name[^1] | 32)) & 1023;

    private static List<TagKind> All()
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
        Add("svg template", TagTraits.Unread);
        Add("b big code em font i nobr s small strike strong tt u", TagTraits.Formatting);
        Add("applet caption html marquee object table td th", TagTraits.Barrier);
        Add("table tbody td tfoot th thead tr", TagTraits.Table);
        Add("meta link html time", TagTraits.Metadata);
        Add("caption table tbody td tfoot th thead tr br hr img", TagTraits.Breaking);
        Add(Blocks, TagTraits.Block | TagTraits.Breaking);
        Add("embed input param source track", TagTraits.Dropped);
        Add("br hr img", TagTraits.Bare);
        Add("html head title meta link base", TagTraits.Head);
        Add("a body button head option optgroup select span", TagTraits.None);
        return [.. traits.Select(pair => new TagKind(pair.Key, pair.Value))];
    }

    private static TagSet MemberOf(string name) => name switch
    {
        "p" => TagSet.P,
        "li" => TagSet.Li,
        "dd" or "dt" => TagSet.Definition,
        "td" or "th" => TagSet.Cell,
        "tr" => TagSet.Row,
        "tbody" or "thead" or "tfoot" => TagSet.RowGroup,
        "option" => TagSet.Option,
        "ul" or "ol" or "menu" or "dir" => TagSet.List,
        "table" => TagSet.Table,
        "select" => TagSet.Select,
        "dl" => TagSet.DefinitionList,
        "button" => TagSet.Button,
        "caption" or "object" or "html" or "applet" or "marquee" => TagSet.Container,
        _ => TagSet.None,
    };

    private static (TagSet Closes, TagSet Within) Ends(TagSet member, TagTraits traits) => member switch
    {
        TagSet.Li => (TagSet.Li, TagSet.List | TagSet.Table | TagSet.Cell),
        TagSet.Definition => (TagSet.Definition, TagSet.DefinitionList | TagSet.Table | TagSet.Cell),
        TagSet.Cell => (TagSet.Cell, TagSet.Table | TagSet.Row),
        TagSet.Row => (TagSet.Row, TagSet.Table),
        TagSet.RowGroup => (TagSet.RowGroup, TagSet.Table),
        TagSet.Option => (TagSet.Option, TagSet.Select),
        _ when (traits & TagTraits.Block) != 0 => (TagSet.P, TagSet.Table | TagSet.Cell | TagSet.Button | TagSet.Container),
        _ => (TagSet.None, TagSet.None),
    };
}
