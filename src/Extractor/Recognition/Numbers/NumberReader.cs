using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Recognition.Numbers;

/// <summary>Reads numbers in digits and words, with their scales; knows nothing of units but that money beside a number allows more scale letters.</summary>
internal sealed class NumberReader
{
    private const decimal Most = 1_000_000_000_000_000_000m;

    private readonly NumberLexicon _numbers;
    private readonly UnitLexicon _units;
    private readonly FractionReader _fractions;
    private readonly CardinalReader _cardinals;
    private readonly WordFractionReader _wordFractions;
    private readonly WordSet _metre;
    private readonly WordSet _articles;
    private readonly int _and;
    private readonly int _of;

    public NumberReader(VocabularyBuilder words, WordSets sets, NumberLexicon numbers, UnitLexicon units)
    {
        (_numbers, _units) = (numbers, units);
        _fractions = new FractionReader(words, sets, numbers);
        _cardinals = new CardinalReader(words, numbers, _fractions);
        _wordFractions = new WordFractionReader(words, numbers, _cardinals);
        _metre = sets["metre-follow"];
        _articles = words.Set("a an");
        (_and, _of) = (words.Word("and"), words.Word("of"));
    }

    /// <param name="window">The text.</param>
    /// <param name="first">Where the number would start.</param>
    /// <param name="money">A currency stands before it.</param>
    /// <param name="decimalComma">How the text writes its digits.</param>
    /// <param name="reading">What was read.</param>
    public bool TryRead(in TokenWindow window, int first, bool money, bool decimalComma, out NumberReading reading)
    {
        if (!TryReadOne(window, first, money, decimalComma, out reading))
            return false;
        if (money || reading.Form is not (NumberForm.Digits or NumberForm.Words) || reading.Value >= 1000)
            return true;
        var whole = window.Word(reading.End + 1) == _of ? reading.End + 2 : reading.End + 1;
        if ((window.IsNumber(whole) || _numbers[window.Word(whole)].Kind != NumberWordKind.None) && TryReadOne(window, whole, false, decimalComma, out var of) && _fractions.TryReadOutOf(window, reading, of))
            reading = new NumberReading(reading.First, of.End, reading.Value / of.Value, 0, NumberForm.Fraction);
        return true;
    }

    private bool TryReadOne(in TokenWindow window, int first, bool money, bool decimalComma, out NumberReading reading)
    {
        if (_fractions.TryRead(window, first, out reading))
            return ScaleFraction(window, ref reading);
        return window.IsNumber(first)
            ? TryReadDigits(window, first, money, decimalComma, out reading)
            : TryReadVague(window, first, out reading) || _wordFractions.TryRead(window, first, out reading) || _cardinals.TryRead(window, first, int.MaxValue, out reading) || TryReadMultiple(window, first, out reading);
    }

    private bool TryReadDigits(in TokenWindow window, int first, bool money, bool decimalComma, out NumberReading reading)
    {
        reading = default;
        if (!DigitParser.TryParse(window.Chars(first), decimalComma, out var value, out var step))
            return false;
        var ambiguous = !decimalComma && DigitParser.IsAmbiguous(window.Chars(first), '.');
        reading = new NumberReading(first, first + 1, value, step, NumberForm.Digits, DecimalStop: ambiguous);
        for (var i = 0; HasLeadingPoint(window, first) && i < window[first].Length; i++)
            reading = reading with { First = first - 1, Value = reading.Value / 10, Step = reading.Step / 10 };
        if (ExponentReader.TryRead(window, ref reading))
            return true;
        AddBlankGroups(window, ref reading);
        _fractions.AddMixed(window, ref reading);
        ReadScales(window, money, ref reading);
        return true;
    }

    /// <summary>“1 414 021,5”: groups of three behind plain blanks.</summary>
    private static void AddBlankGroups(in TokenWindow window, ref NumberReading reading)
    {
        if (window[reading.First].Length > 3 || reading.Step != 1 || reading.Value == 0)
            return;
        while (window.IsNumber(reading.End) && !window.IsBreak(reading.End) && window.Text[window[reading.End].Start - 1] == ' ' && window[reading.End - 1].End == window[reading.End].Start - 1)
        {
            var chars = window.Chars(reading.End);
            if (chars.Length < 3 || !AsciiDigits.AreAll(chars[..3]) || (chars.Length > 3 && char.IsAsciiDigit(chars[3])) || !DigitParser.TryParse(chars, chars.Contains(','), out var group, out var step) || group >= 1000)
                return;
            reading = reading with { End = reading.End + 1, Value = (reading.Value * 1000) + group, Step = step, DecimalStop = false };
            if (step != 1)
                return;
        }
    }

    /// <summary>“.5 percent”: a decimal point without a zero before it.</summary>
    public static bool HasLeadingPoint(in TokenWindow window, int first) =>
        window.Is(first - 1, '.') && window.Tight(first) && window[first].Length < 12 && AsciiDigits.AreAll(window.Chars(first)) && (window[first - 1].SpaceBefore || window.Is(first - 2, '$') || window.Is(first - 2, '£') || window.Is(first - 2, '€') || window.IsDash(first - 2) || window.Is(first - 2, '('));

    /// <summary>“4 hundred million”, “1.5 million”, “3m”, “12 million-dollar”.</summary>
    private void ReadScales(in TokenWindow window, bool money, ref NumberReading reading)
    {
        while (true)
        {
            var at = window.IsHyphen(reading.End) ? reading.End + 1 : reading.End;
            var word = _numbers[window.Word(at)];
            var scale = word.Kind switch
            {
                NumberWordKind.Hundred or NumberWordKind.Dozen or NumberWordKind.Scale => true,
                NumberWordKind.Vague when word.Value == 12 => true,
                NumberWordKind.Letter => at == reading.End && !reading.Scaled && IsScaleLetter(window, reading, at, money, word.Value),
                _ => false,
            };
            if (!scale || window.IsBreak(at) || reading.Value * word.Value > Most)
                return;
            reading = reading with { End = at + 1, Value = reading.Value * word.Value, Step = reading.Step * word.Value, Scaled = true, DecimalStop = false };
            if (_fractions.TryReadTail(window, reading.End, word.Value, out var end, out var part) || (word.Kind != NumberWordKind.Letter && TryReadRest(window, reading.End, word.Value, out end, out part)))
                reading = reading with { End = end, Value = reading.Value + part, Step = Math.Min(reading.Step, 1) };
        }
    }

    /// <summary>“3 hundred and 21”, “4 thousand 3 hundred”: what comes behind a scale and is less than it.</summary>
    private bool TryReadRest(in TokenWindow window, int first, decimal scale, out int end, out decimal rest)
    {
        (end, rest) = (first, 0);
        var joined = window.Word(first) == _and;
        var at = joined ? first + 1 : first;
        if (window.IsBreak(at) || (scale == 100 && !joined) || scale is not (100 or >= 1000))
            return false;
        if (scale == 100)
        {
            if (!(window.IsNumber(at) && window[at].Length == 2 && DigitParser.TryParse(window.Chars(at), false, out rest, out _) && _numbers[window.Word(at + 1)].Kind is NumberWordKind.None or NumberWordKind.Letter) && !(_cardinals.TryRead(window, at, int.MaxValue, out var word) && word.Value < 100 && (end = word.End) > 0 && (rest = word.Value) > 0))
                return false;
            end = Math.Max(end, at + 1);
            return rest > 0;
        }
        if (window.IsNumber(at) && window[at].Length == 1 && _numbers[window.Word(at + 1)].Kind == NumberWordKind.Hundred && DigitParser.TryParse(window.Chars(at), false, out var hundreds, out _))
        {
            (end, rest) = (at + 2, hundreds * 100);
            if (TryReadRest(window, end, 100, out var behind, out var less))
                (end, rest) = (behind, rest + less);
            return true;
        }
        if (!joined || !_cardinals.TryRead(window, at, int.MaxValue, out var hundred) || hundred.Value % 100 != 0 || hundred.Value >= 1000)
            return false;
        (end, rest) = (hundred.End, hundred.Value);
        return true;
    }

    /// <summary>“1.3m (4.2ft)”: metres, since feet follow.</summary>
    private bool IsConvertedLength(in TokenWindow window, int at) => window.Is(at, '(') && window.IsNumber(at + 1) && _units.After(window, at + 2).Form is { Dimension: Dimension.Length };

    private bool IsScaleLetter(in TokenWindow window, in NumberReading reading, int at, bool money, decimal scale)
    {
        var letters = window.Chars(at);
        money = money || _units.After(window, at + 1) is { Form.IsMoney: true, Form.IsMinor: false };
        if (letters.Length == 2 && scale == 1_000_000m)
            return money && letters is "MM";
        if (!window.Tight(at))
            return money && letters is "m" or "M" or "b" or "B" or "k" or "K" or "cr" or "mil";
        return letters switch
        {
            "m" or "M" => money || !(IsConvertedLength(window, at + 1) ||_metre.Contains(window.Word(at + 1)) || (window.IsHyphen(at + 1) && _metre.Contains(window.Word(at + 2)))),
            "b" => money || window.Chars(reading.First).Contains('.'),
            "t" => money,
            "T" => money,
            _ => true,
        };
    }

    /// <summary>“dozens”, “tens of thousands”, “hundreds of millions”.</summary>
    private bool TryReadVague(in TokenWindow window, int first, out NumberReading reading)
    {
        reading = default;
        var word = _numbers[window.Word(first)];
        if (word.Kind != NumberWordKind.Vague)
            return false;
        var end = first + 1;
        var value = word.Value;
        if (value == 10 && window.Word(end) != _of)
            return false;
        while (window.Word(end) == _of && _numbers[window.Word(end + 1)] is { Kind: NumberWordKind.Vague } next && next.Value > 100)
        {
            value *= next.Value;
            end += 2;
        }
        reading = new NumberReading(first, end, value, 0, NumberForm.Vague, true, value * 10);
        return value < Most;
    }

    private bool TryReadMultiple(in TokenWindow window, int first, out NumberReading reading)
    {
        var word = _numbers[window.Word(first)];
        reading = new NumberReading(first, first + 1, word.Value, 0, word.Kind == NumberWordKind.Halved ? NumberForm.Halved : NumberForm.Multiple);
        return word.Kind is NumberWordKind.Multiplied or NumberWordKind.Multiply or NumberWordKind.Multiple or NumberWordKind.Fold or NumberWordKind.Halved;
    }

    /// <summary>“half a billion”, “half-million”, “three quarters of a million”: a fraction of a scale is a plain number.</summary>
    private bool ScaleFraction(in TokenWindow window, ref NumberReading reading)
    {
        var at = window.IsHyphen(reading.End) || window.Word(reading.End) == _of ? reading.End + 1 : reading.End;
        if (_articles.Contains(window.Word(at)))
            at++;
        var word = _numbers[window.Word(at)];
        if (word.Kind is NumberWordKind.Scale or NumberWordKind.Dozen or NumberWordKind.Hundred)
            reading = reading with { End = at + 1, Value = reading.Value * word.Value, Step = 0, Form = NumberForm.Words, Scaled = true };
        return true;
    }
}
