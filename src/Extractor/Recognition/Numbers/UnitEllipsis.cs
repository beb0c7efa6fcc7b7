using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Recognition.Numbers;

/// <summary>
/// “3.9 million headsets, up from 2.4 million”: a bare number that is compared with an earlier one of the sentence, and is
/// of its size, has its unit.
/// </summary>
internal sealed class UnitEllipsis
{
    private const decimal MostTimes = 20;

    private readonly WordSet _comparing;
    private readonly WordSet _compared;
    private readonly WordSet _follow;
    private readonly WordSet _joining;

    public UnitEllipsis(VocabularyBuilder words)
    {
        _comparing = words.Set("from against versus vs than including");
        _compared = words.Set("compared comparing compares");
        _joining = words.Set("and or");
        _follow = words.Set("by in from to a last the this next on at for as compared");
    }

    public void Apply(in TokenWindow window, List<QuantityMention> quantities, int first)
    {
        for (var i = first + 1; i < quantities.Count; i++)
        {
            var bare = quantities[i];
            if (bare.Unit is not null || bare.Rule != "bare-number" || !IsCompared(window, bare))
                continue;
            var sentence = window.Source.SentenceAt(bare.First);
            for (var j = i - 1; j >= first && j >= i - 4 && window.Source.SentenceAt(quantities[j].First) == sentence; j--)
            {
                if (!IsLike(quantities[j], bare))
                    continue;
                quantities[i] = bare with { Unit = quantities[j].Unit, Dimension = quantities[j].Dimension, Note = $"compared with {quantities[j].Span.Of(window.Text)}" };
                break;
            }
        }
    }

    private bool IsCompared(in TokenWindow window, QuantityMention bare)
    {
        var before = bare.BoundSpan is { } bound && bound.Start < bare.Span.Start ? window.Source.TokenAt(bound.Start) - 1 : bare.First - 1;
        if (window.Is(bare.End, ')') && !window.Is(bare.First - 1, '('))
            return false;
        if (_comparing.Contains(window.Word(before)) || _compared.Contains(window.Word(before - 1)))
            return true;
        return _joining.Contains(window.Word(before)) && (_follow.Contains(window.Word(bare.End)) || !window.IsWord(bare.End));
    }

    private static bool IsLike(QuantityMention earlier, QuantityMention bare) =>
        earlier.Unit is not null && earlier.Dimension is not (Dimension.None or Dimension.Percent or Dimension.PercentagePoint or Dimension.BasisPoint or Dimension.Times or Dimension.Duration)
        && earlier.Value > 0 && bare.Value > 0 && earlier.Value / bare.Value is <= MostTimes and >= 1 / MostTimes;
}
