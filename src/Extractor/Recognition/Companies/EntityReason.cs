namespace Extractor.Recognition.Companies;

/// <summary>What the explanation of a mention is made from when somebody asks for it: most mentions are never explained.</summary>
public readonly record struct EntityReason
{
    private readonly string? _text;
    private readonly string? _because;

    /// <param name="words">The whole explanation.</param>
    public EntityReason(string words) => _because = words;

    /// <param name="text">The text that the mention stands in.</param>
    /// <param name="because">For an anaphor, why it means its antecedent; null otherwise.</param>
    internal EntityReason(string text, string? because) => (_text, _because) = (text, because);

    internal string Of(EntityMention mention)
    {
        if (_text is null)
            return _because ?? "";
        var surface = _text.AsSpan(mention.Span.Start, mention.Span.Length);
        return mention.Resolution switch
        {
            EntityResolution.Anaphor => $"“{surface}” is {mention.Name}: {_because}",
            EntityResolution.ShortForm => $"“{surface}” is short for {mention.Name}",
            EntityResolution.Lexicon when mention.LexiconName is { } known && known != mention.Name => $"“{surface}” is in the lexicon as {known}",
            EntityResolution.Lexicon => $"“{surface}” is in the lexicon",
            _ => $"“{surface}” is known by its form ({mention.Rule})",
        };
    }
}
