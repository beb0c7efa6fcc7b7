using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Recognition.Numbers;

/// <summary>Puts a quantity together: sign, currency, number, range, unit, rate and bound.</summary>
internal sealed class QuantityReader
{
    private readonly NumberReader _numbers;
    private readonly UnitReader _units;
    private readonly NounPhraseReader _nouns;
    private readonly RangeReader _ranges;
    private readonly CompoundReader _compounds;
    private readonly BoundReader _bounds;
    private readonly NumberLexicon _words;
    private readonly WordSet _dateBefore;
    private readonly WordSet _minus;
    private readonly WordSet _old;
    private readonly AgeRules _ages;
    private readonly int _plus;
    private readonly int _fold;
    private readonly int _s;

    public QuantityReader(VocabularyBuilder words, WordSets sets, NumberLexicon numbers, UnitLexicon lexicon, NounPhraseReader nouns)
    {
        (_nouns, _words) = (nouns, numbers);
        _numbers = new NumberReader(words, sets, numbers, lexicon);
        _units = new UnitReader(words, sets, numbers, lexicon);
        _ranges = new RangeReader(words, sets, _numbers, _units);
        _compounds = new CompoundReader(words, lexicon, _numbers, _units);
        _bounds = new BoundReader(words, sets, numbers);
        _dateBefore = sets["date-before"];
        _old = words.Set("old");
        _ages = new AgeRules(words, sets);
        _minus = words.Set("minus negative");
        (_plus, _fold, _s) = (words.Word("plus"), words.Word("fold"), words.Word("s"));
    }

    /// <param name="window">The text.</param>
    /// <param name="first">The number's first token.</param>
    /// <param name="previous">The quantity before, whose tokens are taken; null for the first.</param>
    /// <param name="style">What holds for the article.</param>
    /// <param name="quantity">What was read.</param>
    /// <param name="instead">Set where the number was read and is no quantity.</param>
    public bool TryRead(in TokenWindow window, int first, QuantityMention? previous, in TextStyle style, out QuantityMention quantity, out NonQuantityReading instead)
    {
        (quantity, instead) = (null!, default);
        var floor = previous?.End ?? 0;
        var point = NumberReader.HasLeadingPoint(window, first);
        var lead = _units.Leading(window, point ? first - 1 : IsSignedInside(window, first) ? first - 1 : first, style.Money);
        if (lead.Found && lead.First < floor)
            lead = default;
        if (!_numbers.TryRead(window, first, lead.Found, style.DecimalComma, out var number))
            return false;
        if (number.Form is NumberForm.Multiple or NumberForm.Halved)
            quantity = Multiple(window, number, floor);
        else if (_words[window.Word(number.End)].Kind == NumberWordKind.None && window.IsHyphen(number.End) && window.Word(number.End + 1) == _fold)
            quantity = Multiple(window, number with { End = number.End + 2, Form = NumberForm.Multiple }, floor);
        else
            quantity = Measured(window, number, lead, previous, style, out instead);
        return instead.End == 0;
    }

    /// <summary>“$-50.8bn”: the minus between the currency's sign and the number.</summary>
    private static bool IsSignedInside(in TokenWindow window, int first) => window.IsDash(first - 1) && window.Tight(first) && window.Tight(first - 1) && window.Has(first - 2) && window[first - 2].Kind == TokenKind.Symbol;

    private QuantityMention Measured(in TokenWindow window, NumberReading number, in UnitReading lead, QuantityMention? previous, in TextStyle style, out NonQuantityReading instead)
    {
        instead = default;
        var floor = previous?.End ?? 0;
        var (start, sign) = lead.Found && IsSignedInside(window, number.First) ? (lead.First, QuantityChange.Down) : Sign(window, lead.Found ? lead.First : number.First, number.End - 1, floor);
        var unit = _units.Trailing(window, number, style.Money);
        unit = lead.Found ? Prefer(lead, window.IsNumber(unit.End) ? default : unit, number.End) : unit;
        var before = BeforeBound(window, start, floor);
        NumberReading? high = null;
        if (lead.Found && IsDecade(window, number.End))
        {
            high = number with { Value = number.Value + 10 };
            number = number with { End = number.End + 1 };
        }
        else if (number.Form == NumberForm.Vague)
            high = number with { Value = number.High!.Value };
        else if (_ranges.TryRead(window, before, number, lead, lead.Found ? (unit.End > number.End ? unit : default) : unit, style.Money, style.DecimalComma, IsRangeBefore(window, previous, start), out var second, out var shared))
        {
            number = RangeReader.Distribute(window, number, second);
            high = second;
            unit = shared.Found ? shared with { End = Math.Max(shared.End, second.End) } : lead.Found ? lead with { End = second.End } : default;
        }
        if (high is null && unit.Found && _compounds.Add(window, unit, style, ref number) is > 0 and var compound)
            unit = unit with { End = compound };
        var last = high is { } upper ? Math.Max(number.End, upper.End) : number.End;
        if (!unit.Found && _bounds.TryReadAfter(window, last, out _, out var behind) && window.IsWord(behind))
            unit = _nouns.Read(window, number with { End = behind, Value = high?.Value ?? number.Value });
        if (!unit.Found)
            unit = _nouns.Read(window, number with { End = last, Value = high?.Value ?? number.Value });
        unit = unit.Found ? _units.WithRate(window, unit.End < last ? unit with { End = last } : unit) : unit;
        if (!unit.Found && high is null && number.Value < 130 && number.Step == 1 && _ages.IsAge(window, start, before, last))
            unit = new UnitReading(number.First, last, "year", Dimension.Duration, 1, null, "an age");
        if (unit.Dimension == Dimension.Duration && IsPartOfPeriod(window, start))
            instead = new NonQuantityReading(Math.Max(unit.End, last), NonQuantityReason.Date, "counted-period", "a period told by its length");
        if (!unit.Found && number.Form == NumberForm.Fraction)
            unit = new UnitReading(number.First, last, "percent", Dimension.Percent, 100);
        else if (number.Form == NumberForm.Fraction && unit.Dimension == Dimension.Count)
            unit = new UnitReading(number.First, last, "percent", Dimension.Percent, 100, null, "a part of what is counted");
        if (unit.Dimension == Dimension.Count && number.DecimalStop && high is null)
            number = number with { Value = number.Value * 1000, Step = 1 };
        return Build(window, start, number, high, last, unit, sign, floor);
    }

    /// <summary>“the $80s”: from 80 to 90.</summary>
    private bool IsDecade(in TokenWindow window, int end) => window.Word(end) == _s && window.Tight(end) && window.Chars(end - 1) is [.., not '0', '0'];

    /// <summary>“Net (1.2) 3.4”, “3.4 (1.2)”: another number stands beside the brackets, which set a loss.</summary>
    private static bool IsInColumns(in TokenWindow window, int open, int close) =>
        window.IsNumber(open - 1) || window.Is(open - 1, '%') || !window.IsBreak(close + 1) && (window.IsNumber(close + 1) || window.Is(close + 1, '(') && window.IsNumber(close + 2));

    private static bool IsRangeBefore(in TokenWindow window, QuantityMention? previous, int start) =>
        previous is { Rule: "range" } && window.Source.SentenceAt(previous.First) == window.Source.SentenceAt(start);

    /// <summary>“$20 USD” and “$5m Canadian dollars”: the words behind say which dollar.</summary>
    private static UnitReading Prefer(in UnitReading lead, in UnitReading trail, int end) => trail is { Found: true, Dimension: Dimension.Money, Factor: 1 } ? trail with { Factor = lead.Factor } : lead with { End = end };

    private QuantityMention Multiple(in TokenWindow window, in NumberReading number, int floor)
    {
        var halved = number.Form == NumberForm.Halved;
        var kind = _words[window.Word(number.First)].Kind;
        var change = halved ? QuantityChange.Down : kind is NumberWordKind.Multiplied or NumberWordKind.Multiply ? QuantityChange.Up : QuantityChange.None;
        var unit = halved
            ? new UnitReading(number.First, number.End, "percent", Dimension.Percent, 25, null, "halving is a fall by 50 percent")
            : new UnitReading(number.First, number.End, "times", Dimension.Times);
        return Build(window, number.First, number, null, number.End, unit, change, floor);
    }

    private QuantityMention Build(in TokenWindow window, int start, in NumberReading number, in NumberReading? high, int last, in UnitReading unit, QuantityChange sign, int floor)
    {
        var end = Math.Max(last, unit.Found ? unit.End : 0);
        var (bound, boundSpan) = BoundOf(window, start, floor, last, ref end, unit.Dimension == Dimension.Duration && !_old.Contains(window.Word(unit.End)), number.Value == 1);
        if (high is not null)
            bound = Bound.Between;
        var factor = unit.Found ? unit.Factor : 1;
        TextSpan? unitSpan = unit.Found ? (unit.Noun is null && unit.First < unit.End ? window.Span(unit.First, UnitEnd(unit, number)) : unit.Noun is { } noun ? noun : null) : null;
        return new QuantityMention(
            start, end, window.Span(start, end), RuleOf(number, high, unit), window.Span(start, last),
            Clean(number.Value * factor, number.Form), high is { } upper ? Clean(upper.Value * factor, upper.Form) : null, bound, boundSpan, number.Step * factor,
            unit.Unit, unit.Dimension, unitSpan, unit.Noun, sign, sign == QuantityChange.Down && number.Form is not NumberForm.Halved, unit.Note);
    }

    /// <summary>A currency in front of the number ends there, whatever the rate behind added.</summary>
    private static int UnitEnd(in UnitReading unit, in NumberReading number) => unit.First < number.First && unit.Dimension == Dimension.Money ? number.First : unit.End;

    private static decimal Clean(decimal value, NumberForm form) => form == NumberForm.Fraction ? Math.Round(value, 6) : value;

    private static string RuleOf(in NumberReading number, in NumberReading? high, in UnitReading unit) => number.Form switch
    {
        NumberForm.Vague => "order-of-magnitude",
        NumberForm.Multiple or NumberForm.Halved => "multiple",
        _ when high is not null => "range",
        NumberForm.Fraction => "fraction",
        _ => unit.Dimension switch
        {
            Dimension.None => "bare-number",
            Dimension.Count => "counted-noun",
            Dimension.Money => "money",
            Dimension.MoneyRate or Dimension.Rate => "rate",
            _ => "measure",
        },
    };

    private (Bound Bound, TextSpan? Span) BoundOf(in TokenWindow window, int start, int floor, int last, ref int end, bool duration, bool one)
    {
        var before = _bounds.TryReadBefore(window, start, duration, one, out var bound, out var first, out var boundEnd) && first >= floor;
        if (before && bound != Bound.About)
            return (bound, window.Span(first, boundEnd));
        foreach (var at in (ReadOnlySpan<int>)[last, end])
        {
            if (!_bounds.TryReadAfter(window, at, out var after, out var behind))
                continue;
            bound = after;
            var span = window.Span(at, behind);
            end = Math.Max(end, behind);
            return (bound, span);
        }
        return before ? (bound, window.Span(first, boundEnd)) : (Bound.Exact, null);
    }

    private int BeforeBound(in TokenWindow window, int start, int floor) => _bounds.TryReadBefore(window, start, false, false, out _, out var first, out _) && first >= floor ? first - 1 : start - 1;

    /// <summary>The sign in front of a number or its currency, and where the quantity starts with it.</summary>
    private (int Start, QuantityChange Sign) Sign(in TokenWindow window, int start, int number, int floor)
    {
        var at = start - 1;
        if (at < floor)
            return (start, QuantityChange.None);
        if (window.IsHyphen(at) && _minus.Contains(window.Word(at - 1)))
            return (at - 1, QuantityChange.Down);
        if (_minus.Contains(window.Word(at)))
            return (at, QuantityChange.Down);
        if (window.Is(at, '+') && (window.Tight(start) || !window.Tight(at)))
            return (at, QuantityChange.Up);
        if (window.Word(at) == _plus && !window.IsNumber(at - 1) && _words[window.Word(at - 1)].Kind == NumberWordKind.None)
            return (at, QuantityChange.Up);
        var open = window.Has(at) && (!window.IsNumber(at - 1) || (at > floor && window[at].SpaceBefore)) && (window[at].SpaceBefore || window.Is(at - 1, '(') || window.Is(at - 1, '<') || window.Is(at - 1, '>') || window.Is(at - 1, '='));
        if (window.IsDash(at) && !window.Is(at, '—') && window.Tight(start) && open)
            return (at, QuantityChange.Down);
        return start == number && window.Is(at, '(') && window.Is(number + 1, ')') && window.IsNumber(number) && IsInColumns(window, at, number + 1) ? (start, QuantityChange.Down) : (start, QuantityChange.None);
    }

    /// <summary>“the first six months”, “the next three years”.</summary>
    private bool IsPartOfPeriod(in TokenWindow window, int start) => _dateBefore.Contains(window.Word(start - 1));
}
