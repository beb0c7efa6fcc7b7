using Extractor.Recognition.Numbers;
using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Benchmarks.Quantities;

/// <summary>How the annotation marks a change or a bound: “up”, “down”, “&gt;”, “&lt;”, “~”, “=”.</summary>
internal sealed class AnnotationChange
{
    private const int ChangeDistance = 7;
    private const int NearDistance = 3;

    private readonly Dictionary<int, string> _change = [];
    private readonly WordSet _near;
    private readonly WordSet _raising;
    private readonly WordSet _levels;
    private readonly int _by;

    public AnnotationChange(VocabularyBuilder words, IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
        {
            foreach (var word in row[0].Split(' '))
                _change[words.Word(word)] = row[1];
        }
        _near = words.Set("up down averaged averages averaging");
        _raising = words.Set("raise raised raises raising");
        _levels = words.Set("to from at by-than than with");
        _by = words.Word("by");
    }

    public string Of(SourceText source, QuantityMention quantity)
    {
        if (quantity.Dimension == Dimension.Duration)
            return DurationChange(source, quantity);
        if (quantity.Bound is Bound.Over or Bound.Under)
            return quantity.Bound == Bound.Over ? ">" : "<";
        if (quantity.Change == QuantityChange.Down && (!quantity.Negative || quantity.Dimension == Dimension.Percent))
            return "down";
        return quantity.Bound == Bound.About ? "~" : Direction(source, quantity) ?? "=";
    }

    /// <summary>A length of time does not rise; “over five weeks” is more than five to the annotation.</summary>
    private static string DurationChange(SourceText source, QuantityMention quantity) => quantity.Bound switch
    {
        Bound.Over => ">",
        Bound.Under => "<",
        Bound.About => "~",
        _ => quantity.First > 0 && source.Chars(quantity.First - 1) is "over" ? ">" : "=",
    };

    private string? Direction(SourceText source, QuantityMention quantity)
    {
        var tokens = source.Tokens;
        var first = quantity.BoundSpan is { } bound && bound.Start < quantity.Span.Start ? source.TokenAt(bound.Start) : quantity.First;
        if (first > 0 && _levels.Contains(tokens[first - 1]))
            return null;
        for (var i = first - 1; i >= 0 && i >= first - ChangeDistance; i--)
        {
            if (_change.TryGetValue(tokens[i].Word, out var change))
                return change == "-" || (_near.Contains(tokens[i]) && first - i > NearDistance) || (_raising.Contains(tokens[i]) && quantity.Dimension == Dimension.Money && tokens[first - 1].Word != _by) ? null : change;
            if (tokens[i].Kind is TokenKind.Number or TokenKind.Symbol || (tokens[i].Kind == TokenKind.Punctuation && source.Text[tokens[i].Start] is not ('-' or '\'' or '’')))
                return null;
        }
        return null;
    }
}
