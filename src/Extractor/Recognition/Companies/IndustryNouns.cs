using Extractor.Text;

namespace Extractor.Recognition.Companies;

/// <summary>A noun by which articles call a company.</summary>
/// <param name="Noun">“carmaker”, “package holiday group”.</param>
/// <param name="Industries">The lexicon's industries that it fits; empty when it fits any company.</param>
internal sealed record IndustryNoun(string Noun, string[] Industries)
{
    /// <summary>“company”, “group”, “maker”: says nothing of the industry.</summary>
    public bool Broad => Industries.Length == 0;

    public bool Fits(string? industry) => industry is not null && (Array.IndexOf(Industries, industry) >= 0 || industry == Noun);
}

/// <summary>The nouns of industries.tsv in singular and plural.</summary>
internal sealed class IndustryNouns
{
    private readonly Lexicon<IndustryNoun> _singular;
    private readonly Lexicon<IndustryNoun> _plural;
    private readonly WordSet _singularStarts;

    public IndustryNouns(VocabularyBuilder words)
    {
        (_singular, _plural) = (new(words), new(words));
        HashSet<int> singular = [], plural = [], last = [];
        var reader = TsvReader.Embedded("industries.tsv");
        var (nouns, industries) = (reader.Column("nouns"), reader.Column("industries"));
        while (reader.Read())
        {
            var fits = reader[industries].Split('|', StringSplitOptions.RemoveEmptyEntries);
            foreach (var noun in reader[nouns].Split('|'))
            {
                IndustryNoun entry = new(noun, fits);
                if (!_singular.Add(noun, entry))
                    throw reader.Error($"“{noun}” is there already");
                _plural.Add(Plural(noun), entry);
                var ids = words.Phrase(noun);
                singular.Add(ids[0]);
                last.Add(ids[^1]);
                plural.Add(words.Phrase(Plural(noun))[0]);
            }
        }
        (_singularStarts, PluralStarts, SingularEnds) = (new(singular), new(plural), new(last));
    }

    /// <summary>The first words of the plural nouns.</summary>
    public WordSet PluralStarts { get; }

    /// <summary>The last words of the singular nouns.</summary>
    public WordSet SingularEnds { get; }

    public IndustryNoun? Singular(ReadOnlySpan<Token> tokens, int first, out int length) => Match(_singular, _singularStarts, tokens, first, out length);

    public IndustryNoun? Plural(ReadOnlySpan<Token> tokens, int first, out int length) => Match(_plural, PluralStarts, tokens, first, out length);

    /// <summary>The longest singular noun that ends right before a token.</summary>
    public IndustryNoun? EndingAt(ReadOnlySpan<Token> tokens, int end, out int first)
    {
        first = end;
        if (end < 1 || !SingularEnds.Contains(tokens[end - 1].Word))
            return null;
        for (var length = Math.Min(4, end); length > 0; length--)
        {
            if (Singular(tokens[..end], end - length, out var matched) is { } noun && matched == length)
            {
                first = end - length;
                return noun;
            }
        }
        return null;
    }

    private static IndustryNoun? Match(Lexicon<IndustryNoun> lexicon, WordSet starts, ReadOnlySpan<Token> tokens, int first, out int length)
    {
        length = 0;
        return starts.Contains(tokens[first].Word) && lexicon.Match(tokens, first, out length, out var noun) ? noun : null;
    }

    private static string Plural(string noun)
    {
        if (noun[^1] == 'y' && !"aeiou".Contains(noun[^2], StringComparison.Ordinal))
            return noun[..^1] + "ies";
        return noun.EndsWith('s') || noun.EndsWith('x') || noun.EndsWith("ch", StringComparison.Ordinal) || noun.EndsWith("sh", StringComparison.Ordinal) ? noun + "es" : noun + "s";
    }
}
