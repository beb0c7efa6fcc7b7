using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Recognition.Numbers;

/// <summary>Reads amounts told in two units: “3 dollars 50 cents”, “5 feet and 2 inches”, “2 hours 30 minutes”.</summary>
internal sealed class CompoundReader(VocabularyBuilder words, UnitLexicon lexicon, NumberReader numbers, UnitReader units)
{
    private readonly int _and = words.Word("and");
    private readonly int _in = words.Word("in");

    /// <returns>The end of the smaller amount, 0 where none follows; <paramref name="number"/> then holds the sum.</returns>
    public int Add(in TokenWindow window, in UnitReading unit, in TextStyle style, ref NumberReading number)
    {
        if (unit.First < number.End || number.Form is not (NumberForm.Digits or NumberForm.Words))
            return 0;
        var first = window.Word(unit.End) == _and ? unit.End + 1 : unit.End;
        if (window.IsBreak(first) || !numbers.TryRead(window, first, false, style.DecimalComma, out var less) || less.Form is not (NumberForm.Digits or NumberForm.Words) || less.Scaled)
            return 0;
        var lesser = units.Trailing(window, less, style.Money);
        if (!lesser.Found && IsMinorLeftOut(window, unit, less, number))
        {
            number = number with { End = less.End, Value = number.Value + (less.Value / 100), Step = 0.01m };
            return less.End;
        }
        if (unit.Unit == "ft" && !lesser.Found && less.Value < 12 && window.Word(less.End) == _in)
            lesser = new UnitReading(less.End, less.End + 1, "in", Dimension.Length);
        if (lesser.Dimension != unit.Dimension || !TryRatio(unit, lesser, out var ratio) || less.Value * ratio >= 1)
            return 0;
        number = number with { End = less.End, Value = number.Value + Math.Round(less.Value * ratio, 6), Step = less.Step * ratio };
        return lesser.End;
    }

    /// <summary>“15 dollars 50”: cents that are not named, where nothing else is counted.</summary>
    private static bool IsMinorLeftOut(in TokenWindow window, in UnitReading unit, in NumberReading less, in NumberReading number) =>
        unit is { Dimension: Dimension.Money, Factor: 1 } && !number.Scaled && number.Step == 1 && less.Step == 1 && less.Value is >= 10 and < 100 && (window.IsBreak(less.End) || window.IsPunctuation(less.End)) && !window.IsDash(less.End);

    private bool TryRatio(in UnitReading unit, in UnitReading lesser, out decimal ratio)
    {
        ratio = 0;
        if (unit.Dimension == Dimension.Money)
        {
            ratio = lesser.Factor;
            return unit.Factor == 1 && lesser.Factor < 1 && lesser.Unit == unit.Unit;
        }
        if (unit.Dimension is not (Dimension.Length or Dimension.Mass or Dimension.Duration) || !lexicon.Definitions.TryGetValue(unit.Unit!, out var greater) || !lexicon.Definitions.TryGetValue(lesser.Unit!, out var small) || small.Factor >= greater.Factor)
            return false;
        ratio = small.Factor / greater.Factor;
        return true;
    }
}
