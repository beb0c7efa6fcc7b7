using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Recognition.Numbers;

/// <summary>Reads cardinals in words: “five hundred and twenty thousand”, “seventy-six”, “two and a half million”, “five point two”.</summary>
internal sealed class CardinalReader
{
    private const decimal Most = 1_000_000_000_000_000_000m;
    private const int LongestDecimals = 6;

    private readonly NumberLexicon _numbers;
    private readonly FractionReader _fractions;
    private readonly WordSet _articles;
    private readonly WordSet _several;
    private readonly int _point;
    private readonly int _and;

    public CardinalReader(VocabularyBuilder words, NumberLexicon numbers, FractionReader fractions)
    {
        (_numbers, _fractions) = (numbers, fractions);
        _articles = words.Set("a an");
        _several = words.Set("several few couple many per some");
        (_point, _and) = (words.Word("point"), words.Word("and"));
    }

    /// <param name="window">The text.</param>
    /// <param name="first">Where the number would start.</param>
    /// <param name="limit">Tokens from here on are not read.</param>
    /// <param name="reading">What was read.</param>
    public bool TryRead(in TokenWindow window, int first, int limit, out NumberReading reading)
    {
        reading = default;
        decimal total = 0, group = 0, last = Most, step = 1;
        var at = first;
        bool any = false, scaled = false;
        if (_articles.Contains(window.Word(at)))
        {
            if (_numbers[window.Word(at + 1)].Kind is not (NumberWordKind.Hundred or NumberWordKind.Scale or NumberWordKind.Dozen))
                return false;
            group = 1;
            at++;
        }
        else if (_numbers[window.Word(at)].Kind == NumberWordKind.Hundred && !_several.Contains(window.Word(at - 1)))
            group = 1;
        for (var end = at; ; at = end)
        {
            var next = SkipJoint(window, at, any, scaled || group >= 100);
            var word = _numbers[window.Word(next)];
            if (next >= limit || (any && window.IsBreak(next)) || !TryAddWord(word, ref total, ref group, ref last, ref step, any, at != next && window.Word(at) == _and))
                break;
            any = true;
            scaled |= word.Kind is NumberWordKind.Scale;
            end = next + 1;
            if (_fractions.TryReadTail(window, end, word.Kind is NumberWordKind.Scale or NumberWordKind.Hundred ? word.Value : 1, out var tailEnd, out var part) && tailEnd <= limit)
            {
                group += part;
                end = tailEnd;
            }
        }
        if (!any)
            return false;
        var value = total + group;
        if (window.Word(at) == _point && at + 1 < limit && TryReadPoint(window, at + 1, value, out reading))
        {
            reading = reading with { First = first };
            return true;
        }
        reading = new NumberReading(first, at, value, step > 1 ? step : value == 0 ? 1 : step, NumberForm.Words, scaled);
        return true;
    }

    /// <summary>“five point two”, “zero point zero eight”, “two hundred point seventy-one”.</summary>
    private bool TryReadPoint(in TokenWindow window, int first, decimal whole, out NumberReading reading)
    {
        var (at, weight, value) = (first, 1m, whole);
        for (; at < first + LongestDecimals && _numbers[window.Word(at)] is { Kind: NumberWordKind.Zero or NumberWordKind.Unit } digit; at++)
            value += digit.Value * (weight /= 10);
        if (at == first && TryRead(window, first, int.MaxValue, out var hundredths) && hundredths.Value is >= 10 and < 100)
            (at, weight, value) = (hundredths.End, 0.01m, whole + (hundredths.Value / 100));
        reading = new NumberReading(first, at, value, weight, NumberForm.Words);
        if (at > first && _numbers[window.Word(at)] is { Kind: NumberWordKind.Scale or NumberWordKind.Hundred } scale && value * scale.Value < Most)
            reading = reading with { End = at + 1, Value = value * scale.Value, Step = weight * scale.Value, Scaled = true };
        return at > first;
    }

    /// <summary>Steps over the hyphen of “seventy-six” and the “and” of “five hundred and six”.</summary>
    private int SkipJoint(in TokenWindow window, int at, bool any, bool large)
    {
        if (!any)
            return at;
        if (window.IsDash(at) && window.Tight(at) == window.Tight(at + 1))
            return at + 1;
        return large && window.Word(at) == _and && _numbers[window.Word(at + 1)].Kind is NumberWordKind.Unit or NumberWordKind.Teen or NumberWordKind.Ten ? at + 1 : at;
    }

    private static bool TryAddWord(NumberWord word, ref decimal total, ref decimal group, ref decimal last, ref decimal step, bool any, bool joined)
    {
        switch (word.Kind)
        {
            case NumberWordKind.Zero when !any:
                return true;
            case NumberWordKind.Unit when group % 10 == 0 && group % 100 != 10 && (!any || group > 0 || last < Most) && (!joined || group == 0 || group >= 100):
            case NumberWordKind.Teen or NumberWordKind.Ten when group % 100 == 0 && (!any || group > 0 || last < Most):
                group += word.Value;
                step = 1;
                return true;
            case NumberWordKind.Hundred when group is > 0 and < 100:
            case NumberWordKind.Vague when group is > 0 and < 10 && word.Value == 100:
                group *= word.Value;
                step = word.Value;
                return true;
            case NumberWordKind.Vague when group is > 0 and < 1000 && word.Value == 12:
            case NumberWordKind.Dozen when group is > 0 and < 100000:
                group = group > 100 && group % 100 > 0 ? group - (group % 100) + (group % 100 * word.Value) : group * word.Value;
                step = word.Value;
                return true;
            case NumberWordKind.Scale when group > 0 && word.Value < last && total + (group * word.Value) < Most:
                total += group * word.Value;
                (group, last, step) = (0, word.Value, word.Value);
                return true;
            case NumberWordKind.Scale when any && group == 0 && total > 0 && total * word.Value < Most:
                total *= word.Value;
                step = word.Value;
                return true;
            default:
                return false;
        }
    }
}
