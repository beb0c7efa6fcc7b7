using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Recognition.Numbers;

/// <summary>Numbers that their shape shows to be no quantity: scores, ratios, phone numbers, list numbering.</summary>
internal sealed class ShapeRules
{
    private const int ScoreWordDistance = 8;

    private readonly NumberLexicon _numbers;
    private readonly UnitLexicon _units;
    private readonly NounPhraseReader _nouns;
    private readonly WordSet _ordinalSuffixes;
    private readonly WordSet _ratio;
    private readonly WordSet _score;
    private readonly int _nil;

    public ShapeRules(VocabularyBuilder words, WordSets sets, NumberLexicon numbers, UnitLexicon units, NounPhraseReader nouns)
    {
        (_numbers, _units, _nouns) = (numbers, units, nouns);
        _ordinalSuffixes = words.Set("st nd rd th");
        _ratio = sets["ratio-words"];
        _score = sets["score-verbs"];
        _nil = words.Word("nil");
    }

    public bool TryRead(in TokenWindow window, int first, out NonQuantityReading reading)
    {
        reading = default;
        if (TryReadRatio(window, first, out reading))
            return true;
        if (window.IsHyphen(first + 1) && window.Word(first + 2) == _nil)
        {
            // “2-nil”, “two-nil”.
            reading = new NonQuantityReading(first + 3, NonQuantityReason.Score, "score", "a score or a vote");
            return true;
        }
        if (!window.IsNumber(first))
            return false;
        if (window.Tight(first + 1) && _ordinalSuffixes.Contains(window.Word(first + 1)))
        {
            reading = new NonQuantityReading(first + 2, NonQuantityReason.Ordinal, "ordinal-suffix", "an ordinal");
            return true;
        }
        return TryReadList(window, first, out reading) || TryReadPhone(window, first, out reading) || TryReadPair(window, first, out reading) || TryReadUnreadable(window, first, out reading);
    }

    /// <summary>3-for-1, two-for-one, 3-to-1 and 3:1.</summary>
    private bool TryReadRatio(in TokenWindow window, int first, out NonQuantityReading reading)
    {
        reading = new NonQuantityReading(first + 5, NonQuantityReason.Ratio, "ratio", "a ratio of two numbers");
        if (window.IsHyphen(first + 1) && _ratio.Contains(window.Word(first + 2)) && window.IsHyphen(first + 3) && IsSmall(window, first + 4))
            return !IsRange(window, first);
        if (!window.IsNumber(first) || !window.Is(first + 1, ':') || !window.Tight(first + 1) || !window.Tight(first + 2) || !window.IsNumber(first + 2))
            return false;
        reading = reading with { End = first + 3 };
        return true;
    }

    /// <summary>“9-to-11 percent” rises and has a unit: a range.</summary>
    private bool IsRange(in TokenWindow window, int first) =>
        int.TryParse(window.Chars(first), out var a) && int.TryParse(window.Chars(first + 4), out var b) && a < b && (_units.After(window, first + 5).Found || _nouns.IsCounted(window, first + 5));

    private bool IsSmall(in TokenWindow window, int at) => window.IsNumber(at) || _numbers[window.Word(at)].Kind is NumberWordKind.Unit or NumberWordKind.Teen or NumberWordKind.Ten;

    private static bool TryReadList(in TokenWindow window, int first, out NonQuantityReading reading)
    {
        reading = new NonQuantityReading(first + 1, NonQuantityReason.ListNumbering, "list-numbering", "the number of a list item");
        if (window[first].Length > 2 || !window.Tight(first + 1) || !window.IsWord(first + 2) || window.Tight(first + 2))
            return false;
        var lineStart = (window[first].Flags & TokenFlags.LineStart) != 0;
        if (lineStart)
            return window.Is(first + 1, '.') || window.Is(first + 1, ')');
        return window.Is(first - 1, '(') && window.Is(first + 1, ')') && window.Tight(first) && !window[first + 2].ParagraphStart && (window[first - 1].Flags & TokenFlags.LineStart) != 0;
    }

    /// <summary>+49 30 1234567, 555-1234, (212) 555-1234.</summary>
    private static bool TryReadPhone(in TokenWindow window, int first, out NonQuantityReading reading)
    {
        var end = first + 1;
        var groups = 1;
        var digits = window[first].Length;
        var hyphens = 0;
        while (digits <= 15 && (window.IsNumber(end) || ((window.IsHyphen(end) || window.Is(end, ')') || window.Is(end, '.')) && window.IsNumber(end + 1) && !window[end + 1].ParagraphStart)))
        {
            if (!window.IsNumber(end))
            {
                hyphens += window.IsHyphen(end) ? 1 : 0;
                end++;
            }
            digits += window[end].Length;
            groups++;
            end++;
        }
        reading = new NonQuantityReading(end, NonQuantityReason.PhoneNumber, "phone-number", "a phone number");
        var last = window[end - 1].Length;
        var plain = AsciiDigits.AreAll(window.Chars(first));
        if (!plain || digits > 15)
            return false;
        if (window.Is(first - 1, '+') && window.Tight(first) && groups > 1 && digits >= 8)
            return true;
        if (groups < 2 || last != 4 || hyphens == 0)
            return false;
        return (window[first].Length == 3 && digits is 7 or 10) || (window[first].Length == 1 && digits == 11);
    }

    /// <summary>Scores (3-1), splits (50-50), 24/7 and 9/11.</summary>
    private bool TryReadPair(in TokenWindow window, int first, out NonQuantityReading reading)
    {
        reading = default;
        if (!window.IsNumber(first + 2) || !window.Tight(first + 1) || !window.Tight(first + 2) || !int.TryParse(window.Chars(first), out var a) || !int.TryParse(window.Chars(first + 2), out var b))
            return false;
        if (window.Is(first + 1, '/'))
        {
            reading = new NonQuantityReading(first + 3, NonQuantityReason.Idiom, "slash-pair", "a fixed phrase");
            return !(a < b && b is 2 or 3 or 4 or 5 or 8 or 10 or 16 or 32 or 64 or 100);
        }
        if (!window.IsDash(first + 1) || window.Is(first + 3, '/') || a >= 1000 || b >= 1000)
            return false;
        if (a + b == 100 && a >= b)
        {
            reading = new NonQuantityReading(first + 3, NonQuantityReason.Ratio, "split", "a split of a hundred");
            return !_units.After(window, first + 3).Found;
        }
        reading = new NonQuantityReading(first + 3, NonQuantityReason.Score, "score", "a score or a vote");
        return !_units.After(window, first + 3).Found && (a >= b || (!_nouns.IsCounted(window, first + 3) && HasScoreWord(window, first)));
    }

    private bool HasScoreWord(in TokenWindow window, int first)
    {
        for (var i = first - 1; i >= 0 && i > first - ScoreWordDistance && !window[i + 1].ParagraphStart; i--)
        {
            if (_score.Contains(window.Word(i)))
                return true;
        }
        return false;
    }

    /// <summary>192.168.1.2, ², ①: digits that make no number.</summary>
    private static bool TryReadUnreadable(in TokenWindow window, int first, out NonQuantityReading reading)
    {
        reading = new NonQuantityReading(first + 1, NonQuantityReason.Identifier, "no-number", "digits that make no single number");
        var chars = window.Chars(first);
        return (chars.Length > 1 && chars[0] == '0' && char.IsAsciiDigit(chars[1]) && !NumberReader.HasLeadingPoint(window, first)) || !DigitParser.TryParse(chars, false, out _, out _);
    }
}
