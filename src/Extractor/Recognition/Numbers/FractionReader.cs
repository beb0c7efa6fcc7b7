using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Recognition.Numbers;

/// <summary>Reads fractions: “a third”, “two-thirds”, “half”, “1/4”, and those behind whole numbers: “13 1/2”, “one and a half”.</summary>
internal sealed class FractionReader
{
    private readonly NumberLexicon _numbers;
    private readonly WordSet _articles;
    private readonly WordSet _follow;
    private readonly WordSet _halfBefore;
    private readonly WordSet _halfAfter;
    private readonly WordSet _points;
    private readonly WordSet _kept;
    private readonly WordSet _stop;
    private readonly int _another;
    private readonly int _and;
    private readonly WordSet _time;
    private readonly int _of;
    private readonly int _in;
    private readonly int _out;

    public FractionReader(VocabularyBuilder words, WordSets sets, NumberLexicon numbers)
    {
        _numbers = numbers;
        _articles = words.Set("a an");
        _stop = sets["stop"];
        _another = words.Word("another");
        _follow = sets["fraction-follow"];
        _halfBefore = sets["half-before"];
        _halfAfter = sets["half-after"];
        _points = sets["points"];
        _kept = sets["fraction-kept"];
        _time = sets["date-units"];
        (_in, _out) = (words.Word("in"), words.Word("out"));
        (_and, _of) = (words.Word("and"), words.Word("of"));
    }

    public bool TryRead(in TokenWindow window, int first, out NumberReading reading)
    {
        reading = default;
        if (window.IsNumber(first))
            return TryReadSlash(window, first, out reading);
        var numerator = _numbers[window.Word(first)];
        if (numerator.Kind == NumberWordKind.Part)
            return TryReadBare(window, first, numerator.Value, out reading);
        var article = _articles.Contains(window.Word(first)) || window.Word(first) == _another;
        if (!article && numerator.Kind is not (NumberWordKind.Unit or NumberWordKind.Teen))
            return false;
        var hyphen = window.IsHyphen(first + 1);
        var at = hyphen || (window.IsDash(first + 1) && window.Tight(first + 1) == window.Tight(first + 2)) ? first + 2 : first + 1;
        var part = _numbers[window.Word(at)];
        if (window.IsBreak(at) || part.Kind != (article || numerator.Value == 1 ? NumberWordKind.Part : NumberWordKind.Parts))
            return false;
        var count = article ? 1 : numerator.Value;
        if (!IsDenominator(window, at, part.Value, hyphen, article) || count > part.Value)
            return false;
        reading = new NumberReading(first, at + 1, count / part.Value, 0, NumberForm.Fraction);
        return true;
    }

    /// <summary>“one in five”, “nine out of ten”: a part told by two whole numbers.</summary>
    public bool TryReadOutOf(in TokenWindow window, in NumberReading part, in NumberReading whole)
    {
        var joined = window.Word(part.End) == _in && whole.First == part.End + 1 ? (part.Value == 1 || IsRound(part, whole.Value)) && !_time.Contains(window.Word(whole.End)) : window.Word(part.End) == _out && window.Word(part.End + 1) == _of && whole.First == part.End + 2;
        return joined && part.Value > 0 && whole.Value > part.Value && whole.Value <= 10_000_000 && part.Step == 1 && whole.Form is NumberForm.Words or NumberForm.Digits && whole.Value is < 1900 or > 2100;
    }

    /// <summary>“nine in ten”; “two in seven” is hardly said, “2 in 5” may be two things in five places.</summary>
    private static bool IsRound(in NumberReading part, decimal whole) => whole is 10 or 100 or 1000 || (part.Form == NumberForm.Words && whole is 3 or 4 or 5 or 20);

    /// <summary>“and a half” behind a number, in units of <paramref name="scale"/>.</summary>
    public bool TryReadTail(in TokenWindow window, int first, decimal scale, out int end, out decimal part)
    {
        (end, part) = (first, 0);
        if (window.Word(first) != _and)
            return false;
        var at = first + 1;
        var count = 1m;
        if (_articles.Contains(window.Word(at)))
            at++;
        else if (_numbers[window.Word(at)] is { Kind: NumberWordKind.Unit } unit)
        {
            count = unit.Value;
            at = window.IsHyphen(at + 1) ? at + 2 : at + 1;
        }
        var word = _numbers[window.Word(at)];
        if (at == first + 1 && word.Value != 2 || word.Kind is not (NumberWordKind.Part or NumberWordKind.Parts) || word.Value > 20 || count >= word.Value)
            return false;
        end = at + 1;
        var next = _numbers[window.Word(end)];
        if (next.Kind == NumberWordKind.Scale && next.Value < scale)
            (end, scale) = (end + 1, next.Value);
        else if (scale == 100)
            scale = 1;
        part = scale * count / word.Value;
        return true;
    }

    /// <summary>“13 1/2”, “3-1/4”, “1½”.</summary>
    public void AddMixed(in TokenWindow window, ref NumberReading reading)
    {
        if (reading.Step != 1)
            return;
        var at = window.IsHyphen(reading.End) ? reading.End + 1 : reading.End;
        if (window.IsBreak(at) || !window.IsNumber(at))
        {
            if (TryReadTail(window, reading.End, 1, out var end, out var half))
                reading = reading with { End = end, Value = reading.Value + half, Step = 0 };
            return;
        }
        if (TryReadSlash(window, at, out var part))
            reading = reading with { End = part.End, Value = reading.Value + part.Value, Step = 0 };
        else if (window.Tight(at) && !char.IsAsciiDigit(window.FirstChar(at)) && DigitParser.TryParse(window.Chars(at), false, out var vulgar, out _))
            reading = reading with { End = at + 1, Value = reading.Value + vulgar, Step = 0 };
    }

    private static bool TryReadSlash(in TokenWindow window, int first, out NumberReading reading)
    {
        reading = default;
        if (!char.IsAsciiDigit(window.FirstChar(first)))
        {
            if (!DigitParser.TryParse(window.Chars(first), false, out var vulgar, out _))
                return false;
            reading = new NumberReading(first, first + 1, vulgar, 0, NumberForm.Fraction);
            return true;
        }
        if (!window.Is(first + 1, '/') && !window.Is(first + 1, '⁄') || !window.Tight(first + 1) || !window.Tight(first + 2) || !window.IsNumber(first + 2) || window.Is(first + 3, '/'))
            return false;
        if (!int.TryParse(window.Chars(first), out var numerator) || !int.TryParse(window.Chars(first + 2), out var denominator))
            return false;
        if (denominator is not (2 or 3 or 4 or 5 or 8 or 10 or 16 or 32 or 64 or 100) || numerator >= denominator || numerator == 0)
            return false;
        reading = new NumberReading(first, first + 3, (decimal)numerator / denominator, 0, NumberForm.Fraction);
        return true;
    }

    /// <summary>“half”, “quarter-point”: a part without numerator.</summary>
    private bool TryReadBare(in TokenWindow window, int first, decimal denominator, out NumberReading reading)
    {
        reading = new NumberReading(first, first + 1, 1 / denominator, 0, NumberForm.Fraction);
        var next = window.IsHyphen(first + 1) ? first + 2 : first + 1;
        if (denominator == 4)
            return (next == first + 2 && _points.Contains(window.Word(next))) || (_numbers[window.Word(next)].Kind == NumberWordKind.Scale && !window.IsBreak(next));
        if (denominator != 2 || IsCutInHalf(window, first) || _halfBefore.Contains(window.Word(first - 1)) || _numbers[window.Word(first - 1)].Kind is NumberWordKind.Ordinal or NumberWordKind.Part)
            return false;
        if (_halfAfter.Contains(window.Word(next)) && !_kept.Contains(window.Word(next)))
            return false;
        return !window.IsHyphen(first + 1) || _points.Contains(window.Word(next)) || _kept.Contains(window.Word(next)) || _numbers[window.Word(next)].Kind is NumberWordKind.Scale or NumberWordKind.Dozen;
    }

    /// <summary>“cut in half”, unlike “in half of the cases” and “in half an hour”.</summary>
    private bool IsCutInHalf(in TokenWindow window, int first) =>
        window.Word(first - 1) == _in && !_articles.Contains(window.Word(first + 1)) && window.Word(first + 1) != _of && !window.IsHyphen(first + 1) && (!window.IsWord(first + 1) || window.IsBreak(first + 1) || _stop.Contains(window.Word(first + 1)));

    /// <summary>Whether the word is a denominator here and not an ordinal or a quarter of the year.</summary>
    private bool IsDenominator(in TokenWindow window, int at, decimal denominator, bool hyphen, bool article)
    {
        var next = at + 1;
        if (denominator == 2 && article)
            return !_halfBefore.Contains(window.Word(at - 2));
        if (window.IsHyphen(next) && !_points.Contains(window.Word(next + 1)))
            return false;
        if (hyphen)
            return true;
        var word = window.Word(next);
        if (word == _of)
            return !article || denominator != 4 || !window.IsNumber(next + 1);
        if (window.Word(at - 1) == _another && _stop.Contains(word))
            return true;
        if (denominator == 4)
            return _points.Contains(word) || _kept.Contains(word) || _numbers[word].Kind == NumberWordKind.Scale;
        return window.IsBreak(next) || window.IsPunctuation(next) || _follow.Contains(word) || _points.Contains(word) || _kept.Contains(word) || _numbers[word].Kind == NumberWordKind.Scale || _numbers[window.Word(at)].Kind == NumberWordKind.Parts;
    }
}
