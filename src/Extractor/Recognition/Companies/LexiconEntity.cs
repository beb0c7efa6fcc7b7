namespace Extractor.Recognition.Companies;

/// <summary>What the lexicons know of a named thing.</summary>
/// <param name="name">Canonical name.</param>
/// <param name="kind">Company, organisation, market or product.</param>
/// <param name="country">ISO 3166 alpha-2, null when unknown.</param>
/// <param name="industry">Industry as industries.tsv spells it; null when unknown.</param>
/// <param name="parent">Name of the owner; null when independent or unknown.</param>
/// <param name="placeType">country, region, state, city, index or commodity for a market; otherwise null.</param>
internal sealed class LexiconEntity(string name, EntityKind kind, string? country, string? industry, string? parent, string? placeType = null)
{
    public string Name => name;

    public EntityKind Kind => kind;

    public string? Country => country;

    public string? Industry => industry;

    public string? Parent => parent;

    public string? PlaceType => placeType;
}

/// <summary>One surface form of a <see cref="LexiconEntity"/>.</summary>
/// <param name="Ambiguous">Also an ordinary word, a person or a place: the form alone proves nothing.</param>
/// <param name="Capitals">Bit n is set when token n of the form starts with a capital.</param>
/// <param name="AllCaps">Bit n is set when token n has two to four letters, all capitals, which the text must keep.</param>
/// <param name="Adjective">“Chinese”: names a place only together with a noun.</param>
internal sealed record NameForm(LexiconEntity Entity, bool Ambiguous, uint Capitals, uint AllCaps, bool Adjective)
{
    /// <summary>Further entities of the same form, which another name in the article must confirm; null for none.</summary>
    public List<LexiconEntity>? Others { get; private set; }

    public void AddOther(LexiconEntity other) => (Others ??= []).Add(other);
}
