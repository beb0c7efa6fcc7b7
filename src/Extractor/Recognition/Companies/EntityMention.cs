using Extractor.Text;

namespace Extractor.Recognition.Companies;

/// <summary>What a named thing is. The first six are the gold guide's kinds of subjects.</summary>
public enum EntityKind : byte
{
    Company,
    Organisation,

    /// <summary>“Chinese auto companies”, “the three biggest US airlines”.</summary>
    Group,

    /// <summary>A country, region, city, market or index.</summary>
    Market,
    Product,
    Other,

    /// <summary>Speakers; never a subject of business quantities.</summary>
    Person,
}

/// <summary>Countries, regions and cities are places; indices and commodities are quoted.</summary>
public enum MarketType : byte
{
    Place,
    Index,
    Commodity,
}

/// <summary>How a mention got its canonical name.</summary>
public enum EntityResolution : byte
{
    /// <summary>The surface form is in a lexicon.</summary>
    Lexicon,

    /// <summary>Known by its form: a legal suffix, a ticker, an appositive such as “the Swiss drugmaker”.</summary>
    Form,

    /// <summary>A short form of a name that the article gives in full elsewhere.</summary>
    ShortForm,

    /// <summary>“the company”, “the carmaker”, “it”, “its”: stands for the antecedent.</summary>
    Anaphor,
}

/// <summary>A mention of somebody or something that a number can be about, or that speaks.</summary>
/// <param name="First">First token; articles, appositive industry words and titles are excluded for names, included for anaphors (“the company”).</param>
/// <param name="End">Behind the last token; a possessive “'s” is excluded.</param>
/// <param name="Span">The characters of the name.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Entity">Number of the entity within the article: mentions of one entity share it, anaphors included.</param>
/// <param name="Name">Canonical name: as first named in full in the article, without legal suffix (“SAIC Motor”, “DaimlerChrysler”).</param>
/// <param name="LexiconName">The lexicon's canonical name (of all articles), null when the lexicon does not know it.</param>
/// <param name="Kind">Company, market, person, …</param>
/// <param name="Resolution">How the name was found.</param>
/// <param name="Possessive">“'s”, “s'” or “its”/“their” follows or is it.</param>
/// <param name="Parent">Canonical name of the owner where the lexicon or the article knows one, otherwise null.</param>
/// <param name="Industry">The lexicon's industry, or the noun by which the article calls it (“carmaker”); null when unknown.</param>
/// <param name="Country">ISO 3166 alpha-2, null when unknown.</param>
/// <param name="Uncertain">Two candidates were possible, or the form alone speaks for it.</param>
/// <param name="Reason">What tells how it was resolved.</param>
public sealed record EntityMention(
    int First, int End, TextSpan Span, string Rule,
    int Entity, string Name, string? LexiconName, EntityKind Kind, EntityResolution Resolution,
    bool Possessive, string? Parent, string? Industry, string? Country, bool Uncertain, EntityReason Reason)
    : Mention(First, End, Span, Rule)
{
    /// <summary>What a market is; a place for all other kinds.</summary>
    public MarketType Market { get; init; }

    /// <summary>An index or commodity: what has a price or level of its own.</summary>
    public bool Traded => Market != MarketType.Place;

    /// <summary>How it was resolved, in words.</summary>
    public string Why => Reason.Of(this);
}
