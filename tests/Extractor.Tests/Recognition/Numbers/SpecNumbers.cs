using Extractor.Recognition.Numbers;
using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Tests.Recognition.Numbers;

/// <summary>
/// The Number model: every number whatever it means, years and names included. It also takes “3 over 4” for a division,
/// single letters for scales (“10 G”), and reads the digits of lists and addresses one by one; news do not.
/// </summary>
internal sealed class SpecNumbers(NumberReader numbers, UnitLexicon units)
{
    public List<SpecResult> Find(SourceText source, List<NonQuantityMention> others, bool percentMode)
    {
        TokenWindow window = new(source);
        List<SpecResult> found = [];
        for (var i = 0; i < window.Count; i++)
        {
            if (window.IsNumber(i) && !DigitParser.TryParse(window.Chars(i), false, out _, out _))
            {
                AddRuns(window, i, found);
                continue;
            }
            if (!numbers.TryRead(window, i, units.Before(window, i).Found, false, out var number) || number.Form is NumberForm.Multiple or NumberForm.Halved or NumberForm.Vague)
                continue;
            number = Divide(window, Whole(window, number, percentMode));
            if (number.End == i + 1 && others.Exists(other => other.Reason == NonQuantityReason.Pronoun && other.First == i))
                continue;
            var negative = (window.IsDash(i - 1) && (i < 2 || window[i - 1].SpaceBefore)) || window.Chars(i - 1) is "minus" or "negative";
            i = number.End - 1;
            if (Scale(window, ref number))
                Add(window, number, negative, found);
        }
        return found;
    }

    private static void Add(in TokenWindow window, in NumberReading number, bool negative, List<SpecResult> into)
    {
        var span = window.Span(number.First, number.End);
        into.Add(new SpecResult(span.Start, span.End, "number", SpecReader.Text(negative ? -number.Value : number.Value), null));
    }

    /// <summary>“192.168.1.2” and “22,24,26” are so many numbers.</summary>
    private static void AddRuns(in TokenWindow window, int at, List<SpecResult> into)
    {
        var chars = window.Chars(at);
        for (var i = 0; i < chars.Length; i++)
        {
            var start = i;
            while (i < chars.Length && char.IsAsciiDigit(chars[i]))
                i++;
            if (i > start)
                into.Add(new SpecResult(window[at].Start + start, window[at].Start + i, "number", chars[start..i].ToString(), null));
        }
    }

    /// <summary>In percent mode “one out of three” is two numbers.</summary>
    private NumberReading Whole(in TokenWindow window, in NumberReading number, bool percentMode)
    {
        for (var i = number.First + 1; percentMode && i < number.End; i++)
        {
            if (window.Chars(i) is "in" or "out" && numbers.TryRead(window, i - 1, false, false, out var part))
                return part.End == i ? part : new NumberReading(number.First, i, 1, 1, NumberForm.Words);
        }
        return number;
    }

    private NumberReading Divide(in TokenWindow window, in NumberReading number) =>
        window.Chars(number.End) is "over" && numbers.TryRead(window, number.End + 1, false, false, out var by) && by.Value > 0
            ? new NumberReading(number.First, by.End, number.Value / by.Value, 0, NumberForm.Fraction)
            : number;

    /// <summary>False where letters behind the digits make them no number: 5km, 4th, 1m.</summary>
    private bool Scale(in TokenWindow window, ref NumberReading number)
    {
        var tight = window.Tight(number.End) && window.IsWord(number.End);
        var factor = window.Chars(number.End) switch
        {
            "k" or "K" => 1e3m,
            "M" => 1e6m,
            "G" or "B" or "b" => 1e9m,
            "T" => 1e12m,
            _ => 1,
        };
        if (number.Scaled && window.Chars(number.End - 1) is "m" && window.Tight(number.End - 1) && !units.Before(window, number.First).Found)
            return false;
        if (factor == 1 || number.Scaled || !window.IsNumber(number.End - 1))
            return !tight || !window.IsNumber(number.End - 1);
        number = number with { End = number.End + 1, Value = number.Value * factor };
        return true;
    }
}
