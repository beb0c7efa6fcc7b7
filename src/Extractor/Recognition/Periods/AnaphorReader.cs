using Extractor.Text;

namespace Extractor.Recognition.Periods;

/// <summary>Periods that the text has named before, or that results imply: the quarter, for the year as a whole, the nine months, full-year, annual profit.</summary>
internal sealed class AnaphorReader
{
    private const int ResultsSeason = 180;
    private readonly PeriodWords _words;
    private readonly YearTailReader _tail;
    private readonly EndedReader _ended;
    private readonly WordSet _the;
    private readonly WordSet _whole;
    private readonly WordSet _period;
    private readonly WordSet _over;
    private readonly WordSet _blockedNext;
    private readonly WordSet _periodOf;
    private readonly WordSet _full;
    private readonly WordSet _fiscal;
    private readonly WordSet _annual;
    private readonly WordSet _quarterly;
    private readonly WordSet _half;
    private readonly WordSet _that;
    private readonly WordSet _closes;
    private readonly WordSet _rates;
    private readonly Lexicon<bool> _asWhole;

    public AnaphorReader(PeriodWords words, YearTailReader tail, EndedReader ended)
    {
        (_words, _tail, _ended) = (words, tail, ended);
        _the = words.Set("the that");
        _whole = words.Set("whole full entire");
        _period = words.Set("period");
        _over = words.Set("for in during over through throughout across");
        _blockedNext = words.Set("ago earlier before ended ending to through until of when since later after");
        _periodOf = words.Set("of when from between known that in");
        _full = words.Set("full");
        _fiscal = words.Set("fiscal financial business");
        _annual = words.Set("annual yearly");
        _quarterly = words.Set("quarterly");
        _rates = words.Set("rate rates tax taxes");
        _half = words.Set("half");
        _that = words.Set("that which");
        _closes = words.Set("ended ends finished closed");
        _asWhole = words.Phrases([("as a whole", true), ("overall", true)]);
    }

    public Reading? Read(PeriodContext c, int i)
    {
        var word = c.Word(i);
        if (_the.Contains(word))
            return (_closes.Contains(c.Word(i - 1)) ? Closed(Definite(c, i)) : Definite(c, i)) ?? Months(c, i);
        if (_full.Contains(word))
            return FullYear(c, i);
        if (_rates.Contains(c.Word(i + 2)))
            return null;
        if (_annual.Contains(word) && _words.YearlyNouns.Contains(c.Word(i + 1)))
            return Results(c, i, i + 1, 12, "annual-results");
        if (_quarterly.Contains(word) && _words.YearlyNouns.Contains(c.Word(i + 1)))
            return Results(c, i, i + 1, 3, "annual-results");
        if (_half.Contains(word) && c.TryUnit(c.SkipDash(i + 1), out var unit) && unit == CalendarUnit.Year && !_words.One.Contains(c.Word(i - 1)))
            return Results(c, i, c.SkipDash(i + 1) + 1, 6, "half-year");
        return null;
    }

    private Reading? Definite(PeriodContext c, int i)
    {
        var at = _whole.Contains(c.Word(i + 1)) ? i + 2 : i + 1;
        var named = at;
        if (_fiscal.Contains(c.Word(at)))
            at++;
        var end = at + 1;
        if (c.IsDash(end) || _blockedNext.Contains(c.Word(end)) || c.IsNumber(end) || (_words.One.Contains(c.Word(end)) && c.TryUnit(end + 1, out _)))
            return null;
        // “the year that ended on …” tells its own end.
        if ((_that.Contains(c.Word(end)) || c.Is(end, ',')) && _ended.TryRead(c, named, out _, out _))
            return null;
        if (_asWhole.Match(c.Source.Tokens, end, out var length, out _))
            end += length;
        if (_period.Contains(c.Word(at)))
            return _periodOf.Contains(c.Word(end)) ? null : Back(c, end, Antecedents.Main(c, Antecedents.IsSpan), "period-anaphor");
        if (!c.TryUnit(at, out var unit) || !_words.SingularUnits.Contains(c.Word(at)))
            return null;
        return unit switch
        {
            CalendarUnit.Quarter => Back(c, end, Antecedents.Main(c, static m => m.Kind == PeriodKind.Quarter), "quarter-anaphor") ?? Results(c, i, end, 3, "quarter-anaphor"),
            CalendarUnit.Month when _over.Contains(c.Word(i - 1)) => Back(c, end, Antecedents.Main(c, static m => m.Kind == PeriodKind.Month), "month-anaphor"),
            CalendarUnit.Half when _over.Contains(c.Word(i - 1)) => Back(c, end, Antecedents.Main(c, static m => m.Kind == PeriodKind.Half), "half-anaphor"),
            CalendarUnit.Year when _over.Contains(c.Word(i - 1)) => Year(c, i, end),
            _ => null,
        };
    }

    /// <summary>“ended the quarter with 900 customers”: a count at its last day.</summary>
    private static Reading? Closed(Reading? whole) => whole is { To: { } last } reading ? reading with { Kind = PeriodKind.Day, From = last } : whole;

    private static Reading? Back(PeriodContext c, int end, PeriodMention? to, string rule) =>
        to is null ? null : new Reading(end, to.Kind, to.From, to.To, to.Anchor, rule, $"the same as “{c.Source.Slice(to.Span)}” before");

    /// <summary>“For the year” looks ahead to the running year, or back to the one whose results are told.</summary>
    private Reading Year(PeriodContext c, int i, int end)
    {
        if (!c.LooksForward(i, end) && Antecedents.Main(c, static m => m.Kind is PeriodKind.Year or PeriodKind.Quarter or PeriodKind.Half or PeriodKind.Range) is { } to)
        {
            var span = to.Kind == PeriodKind.Year ? new CalendarSpan(to.From!.Value, to.To!.Value) : c.Fiscal.Year(c.Fiscal.NameAt(to.To!.Value));
            return Reading.Of(end, PeriodKind.Year, span, to.Anchor, "year-anaphor", $"the year of “{c.Source.Slice(to.Span)}” before");
        }
        return Results(c, i, end, 12, "year-anaphor");
    }

    /// <summary>“Profit for the nine months”: those that end with the quarter spoken of.</summary>
    private Reading? Months(PeriodContext c, int i)
    {
        if (!c.TryCount(i + 1, out var count) || count is < 2 or > 11 || !c.TryUnit(c.SkipDash(i + 2), out var unit) || unit != CalendarUnit.Month)
            return null;
        var end = c.SkipDash(i + 2) + 1;
        var tail = _tail.Read(c, end);
        if (tail.Year is { } year)
            return Reading.Of(tail.End, PeriodKind.Range, c.Fiscal.Part(year, 1, count), tail.Anchor, "months-anaphor");
        if (_blockedNext.Contains(c.Word(end)) || Antecedents.Main(c, static m => m.Kind is PeriodKind.Quarter or PeriodKind.Range or PeriodKind.Half) is not { } to)
            return null;
        var last = to.To!.Value;
        var kind = count == 3 ? PeriodKind.Quarter : count == 6 ? PeriodKind.Half : PeriodKind.Range;
        return Reading.Of(end, kind, CalendarSpan.Months(last.Year, last.Month - count + 1, count), to.Anchor, "months-anaphor", $"ending with “{c.Source.Slice(to.Span)}” before");
    }

    private Reading? FullYear(PeriodContext c, int i)
    {
        var at = c.SkipDash(i + 1);
        if (_fiscal.Contains(c.Word(at)))
            at++;
        if (!c.TryUnit(at, out var unit) || unit != CalendarUnit.Year)
            return null;
        // "pushed back a full year", "the first full year in office" and "1986 full-year" tell no year of their own.
        var results = _words.YearlyNouns.Contains(c.Word(at + 1)) || _words.Measures.Contains(c.Word(at + 1));
        if (!_words.SingularUnits.Contains(c.Word(at)) || YearReader.TryYear(c, i - 1, out _) || (!results && (_words.One.Contains(c.Word(i - 1)) || _words.Ordinals.ContainsKey(c.Word(i - 1)))))
            return null;
        if (YearReader.TryYear(c, at + 1, out var year))
            return Reading.Of(at + 2, PeriodKind.Year, c.Fiscal.Year(year), PeriodAnchor.Absolute, "full-year");
        return Results(c, i, at + 1, 12, "full-year");
    }

    /// <summary>The latest year, half or quarter that had ended, while its results are news; the running one where the words look ahead.</summary>
    private static Reading Results(PeriodContext c, int first, int end, int months, string rule)
    {
        var kind = months == 12 ? PeriodKind.Year : months == 6 ? PeriodKind.Half : PeriodKind.Quarter;
        if (c.Published is not { } published)
            return new Reading(end, kind, null, null, PeriodAnchor.InferredYear, rule);
        var forward = c.LooksForward(first, end);
        CalendarSpan? best = null;
        for (var start = 1; start <= 12; start += months)
        {
            var month = start;
            var fiscal = c.Fiscal;
            CalendarSpan OfYear(int year) => fiscal.Part(year, month, months);
            var span = forward ? Inference.Next(published, OfYear) : Inference.Last(published, true, OfYear);
            if (best is not { } other || (forward ? span.To < other.To : span.To > other.To))
                best = span;
        }
        if (!forward && months == 12 && published.DayNumber - best!.Value.To.DayNumber > ResultsSeason)
            best = best.Value.Move(new(1));
        return Reading.Of(end, kind, best, PeriodAnchor.InferredYear, rule, forward ? Inference.Coming : Inference.Latest);
    }
}
