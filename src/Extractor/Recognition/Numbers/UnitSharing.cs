using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Recognition.Numbers;

/// <summary>In a list (“129,000, 170,000 and 277,000 units”) the unit of the last number is that of all.</summary>
internal sealed class UnitSharing(VocabularyBuilder words)
{
    private const int MostTimes = 5;

    private readonly WordSet _joints = words.Set("and or to from");

    private readonly int _from = words.Word("from");

    public void Apply(in TokenWindow window, List<QuantityMention> quantities, NumberRows.Part part)
    {
        for (var i = Math.Min(part.End, quantities.Count - 1) - 1; i >= part.First; i--)
        {
            var (left, right) = (quantities[i], quantities[i + 1]);
            if (left.Unit is not null || right.Unit is null || right.Change != QuantityChange.None || right.UnitSpan is not { } unit || unit.Start < right.NumberSpan.Start || !AreJoined(window, left.End, right))
                continue;
            if (right.Dimension == Dimension.Percent && left.Value > 100 && right.Value <= 100)
                continue;
            if (window.Word(left.End) == _from && (left.Value > right.Value * MostTimes || right.Value > left.Value * MostTimes))
                continue;
            if (window.Word(left.First - 1) == _from && Scale(window, left, right) is var scale and > 1)
                left = left with { Value = left.Value * scale, Step = left.Step * scale };
            quantities[i] = left with { Unit = right.Unit, Dimension = right.Dimension, UnitSpan = right.UnitSpan, NounSpan = right.NounSpan, Note = "the unit stands behind the last number of the list" };
        }
    }

    /// <summary>“from 40 to 38 million”: the scale of the right number where the left has none and is of the printed size; 1 otherwise.</summary>
    private static decimal Scale(in TokenWindow window, QuantityMention left, QuantityMention right)
    {
        if (left.Step > 1 || right.Step < 1000 || !DigitParser.TryParse(window.Chars(right.First), false, out var printed, out _) || printed == 0)
            return 1;
        return left.Value < printed * 10 && printed < left.Value * 10 && right.Value > printed ? right.Value / printed : 1;
    }

    /// <summary>Nothing but a comma, “and”, “or”, “to” and the right number's bound stands between.</summary>
    private bool AreJoined(in TokenWindow window, int end, QuantityMention right)
    {
        var until = right.First;
        if (until == end || until - end > 4)
            return false;
        for (var i = end; i < until; i++)
        {
            if (window[i].ParagraphStart || !(window.Is(i, ',') || (i == end && window.IsDash(i) && window.Tight(i)) || _joints.Contains(window.Word(i)) || (right.BoundSpan is { } bound && bound.Contains(window[i].Span))))
                return false;
        }
        return true;
    }
}
