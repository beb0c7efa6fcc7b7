using Extractor.Text;

namespace Extractor.Benchmarks.Quantities;

/// <summary>Words as the annotation gives them: adjectives in their base form, nouns in the singular, small words left out.</summary>
internal sealed class AnnotationLemmas
{
    private readonly Dictionary<string, string> _lemmas = new(StringComparer.Ordinal);

    public AnnotationLemmas(IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
        {
            foreach (var word in row[0].Split(' '))
                _lemmas[word] = row[1];
        }
    }

    /// <returns>Null for words that are left out.</returns>
    public string? Of(ReadOnlySpan<char> word)
    {
        var lower = word.ToString().ToLowerInvariant();
        if (_lemmas.TryGetValue(lower, out var lemma))
            return lemma == "-" ? null : lemma;
        if (lower.Length <= 5 || !lower.EndsWith("est", StringComparison.Ordinal) || lower is "interest" or "request" or "harvest" or "protest" or "contest" or "forest" or "invest" or "modest" or "honest" or "latest" or "arrest" or "southwest" or "northwest" or "midwest" or "budapest" or "bucharest")
            return lower;
        return lower.EndsWith("iest", StringComparison.Ordinal) ? lower[..^4] + "y" : lower[..^3];
    }
}
