using Extractor.Text;

namespace Extractor.Recognition.Periods;

/// <summary>Ends, starts and middles of periods, and the periods themselves, as they stand behind a preposition.</summary>
internal sealed class BoundaryReader
{
    /// <summary>Days for which balances at the end of a year are news; later its end is the coming one.</summary>
    private const int BalanceSeason = 120;

    private enum Edge
    {
        First,
        Middle,
        Last,
    }

    private readonly AtomReader _atoms;
    private readonly WordSet _the;
    private readonly WordSet _of;
    private readonly WordSet _end;
    private readonly WordSet _start;
    private readonly WordSet _middle;
    private readonly WordSet _modifier;
    private readonly WordSet _year;
    private readonly WordSet _fiscal;
    private readonly WordSet _past;
    private readonly WordSet _but;

    public BoundaryReader(PeriodWords words, AtomReader atoms)
    {
        _atoms = atoms;
        _the = words.Set("the its their");
        _of = words.Set("of");
        _end = words.Set("end close");
        _start = words.Set("start beginning");
        _middle = words.Set("middle");
        _modifier = words.Set("early late mid about around");
        _year = words.Set("year");
        _fiscal = words.Set("fiscal financial calendar");
        _past = words.Set("had was were did has have been");
        _but = words.Set("and but");
    }

    /// <summary>2021 year-end, fiscal 2014 year-end</summary>
    public Reading? DatedYearEnd(PeriodContext c, int i)
    {
        var at = _fiscal.Contains(c.Word(i)) ? i + 1 : i;
        if (!YearReader.TryYear(c, at, out var year) || !_year.Contains(c.Word(at + 1)) || !_end.Contains(c.Word(c.SkipDash(at + 2))))
            return null;
        return Boundary(c.SkipDash(at + 2) + 1, c.Fiscal.Year(year), Edge.Last, PeriodAnchor.Absolute) with { Rule = "year-end" };
    }

    /// <summary>The end, start or middle of a period, as a day.</summary>
    /// <param name="running">The words are “the end of the year” and mean the one that runs.</param>
    public Reading? EndOf(PeriodContext c, int i, bool forward, out CalendarSpan? whole, out bool running)
    {
        (whole, running) = (null, false);
        var at = _the.Contains(c.Word(i)) ? i + 1 : i;
        var early = _modifier.Contains(c.Word(at)) ? at + 1 : at;
        var fiscal = _fiscal.Contains(c.Word(early));
        if (fiscal)
            early++;
        if (_year.Contains(c.Word(early)) && _end.Contains(c.Word(c.SkipDash(early + 1))) && c.SkipDash(early + 1) > early)
            return YearEnd(c, i, c.SkipDash(early + 1) + 1, fiscal, forward, out whole, out running);
        if (EdgeAt(c, at) is not { } edge)
            return null;
        at = c.SkipDash(at + 1);
        var linked = _of.Contains(c.Word(at));
        if (linked)
            at++;
        else if (at == i + 1)
            return null;
        var the = _the.Contains(c.Word(at));
        if (the && Running(c, at + 1, forward, out var end) is { } unit)
        {
            (whole, running) = (unit, true);
            return Boundary(end, unit, edge, PeriodAnchor.Publication);
        }
        // “end-1985”: behind the hyphen, a year needs no word before it.
        var inner = c.IsDash(at - 1) && YearReader.TryYear(c, at, out _) ? _atoms.Years.ReadNumber(c, at, false) : Inner(c, the ? at + 1 : at, forward);
        if (inner is not { Kind: not PeriodKind.State } found || found.Anchor == PeriodAnchor.Clause)
            return null;
        whole = found.Span;
        return Boundary(found.End, found.Span, edge, found.Anchor);
    }

    private Edge? EdgeAt(PeriodContext c, int i)
    {
        var word = c.Word(i);
        if (_end.Contains(word))
            return Edge.Last;
        return _start.Contains(word) ? Edge.First : _middle.Contains(word) ? Edge.Middle : null;
    }

    private static Reading Boundary(int end, CalendarSpan? span, Edge edge, PeriodAnchor anchor)
    {
        var rule = edge switch { Edge.First => "start-of", Edge.Last => "end-of", _ => "middle-of" };
        return Reading.Of(end, PeriodKind.Day, span is { } whole ? CalendarSpan.Day(DayOf(whole, edge)) : null, anchor, rule);
    }

    /// <summary>The middle of spans of several months is the end of the month that they are halved by, of a month its fifteenth.</summary>
    private static DateOnly DayOf(CalendarSpan span, Edge edge)
    {
        if (edge != Edge.Middle)
            return edge == Edge.First ? span.From : span.To;
        var months = ((span.To.Year - span.From.Year) * 12) + span.To.Month - span.From.Month + 1;
        var half = span.From.AddMonths(months / 2);
        return months % 2 == 0 ? half.AddDays(-1) : half.AddDays(14);
    }

    /// <summary>year-end, year-end 2020; “fiscal year-end” is that of the business year spoken of before, if one was.</summary>
    private static Reading YearEnd(PeriodContext c, int i, int end, bool business, bool forward, out CalendarSpan? whole, out bool running)
    {
        var dated = YearReader.TryYear(c, end, out var year);
        running = !dated && forward;
        var fiscal = c.Fiscal;
        var told = business && !dated && !forward ? Antecedents.Main(c, m => m.To <= c.Published && m.Kind == PeriodKind.Year && m.Rule is "fiscal-year" or "split-year" or "ended") : null;
        whole = told is not null ? new(told.From!.Value, told.To!.Value) : dated ? fiscal.Year(year) : c.Published is { } day ? ThisOrLastYear(day, fiscal, forward || c.LooksForward(i, end)) : null;
        return Boundary(dated ? end + 1 : end, whole, Edge.Last, dated ? PeriodAnchor.Absolute : PeriodAnchor.InferredYear) with { Rule = "year-end" };
    }

    private static CalendarSpan ThisOrLastYear(DateOnly day, FiscalCalendar fiscal, bool forward)
    {
        var last = Inference.Last(day, true, fiscal.Year);
        return forward || day.DayNumber - last.To.DayNumber > BalanceSeason ? Inference.Next(day, fiscal.Year) : last;
    }

    /// <summary>“the year”, “the quarter”, “the month”, “the decade” that the publication date lies in; without a look ahead, one that has just ended.</summary>
    private CalendarSpan? Running(PeriodContext c, int i, bool forward, out int end)
    {
        end = i + 1;
        var fiscal = _fiscal.Contains(c.Word(i)) ? 1 : 0;
        end += fiscal;
        if (!c.TryUnit(i + fiscal, out var unit) || c.Published is not { } day)
            return null;
        return unit switch
        {
            CalendarUnit.Year when fiscal > 0 => c.Fiscal.Year(c.Fiscal.NameAt(day)),
            CalendarUnit.Year => CalendarSpan.Year(day.Month < 3 && !forward && !c.LooksForward(i, end) ? day.Year - 1 : day.Year),
            CalendarUnit.Quarter when !forward && Antecedents.Main(c, static m => m.Kind == PeriodKind.Quarter) is { } to => new(to.From!.Value, to.To!.Value),
            CalendarUnit.Quarter => CalendarSpan.Months(day.Year, ((day.Month - 1) / 3 * 3) + 1, 3),
            CalendarUnit.Month => CalendarSpan.Months(day.Year, day.Month, 1),
            CalendarUnit.Decade => CalendarSpan.Months(day.Year / 10 * 10, 1, 120),
            _ => null,
        };
    }

    /// <summary>“before the 2020 election”, “the July meeting”: with an article the year or month belongs to a noun.</summary>
    public bool IsAttribute(PeriodContext c, int at, Reading inner) =>
        _the.Contains(c.Word(at - 1)) && inner.Rule is "year" or "month" or "date" && inner.End < c.SentenceEnd && c.Source.Tokens[inner.End].Kind == TokenKind.Word;

    /// <summary>“By the end of September the firm had …”</summary>
    private bool TellsPast(PeriodContext c, int first, int end)
    {
        for (var i = end; i < Math.Min(c.SentenceEnd, end + 8); i++)
        {
            if (_but.Contains(c.Word(i)))
                return false;
            if (_past.Contains(c.Word(i)) || (c.Words.Changed.Contains(c.Word(i)) && c.Source.Chars(i).EndsWith("ed")))
                return !c.LooksForward(first, end);
        }
        return false;
    }

    /// <summary>A period behind the preposition; one without a year is the next where the preposition looks ahead.</summary>
    public Reading? Inner(PeriodContext c, int i, bool forward)
    {
        var reading = _atoms.Read(c, i) ?? (YearReader.TryYear(c, i, out _) && _atoms.Years.IsYear(c, i) ? _atoms.Years.ReadNumber(c, i, false) : null);
        if (!forward || reading is not { } found || c.Published is not { } day)
            return reading;
        if (found.Anchor == PeriodAnchor.InferredYear)
            return TellsPast(c, i, found.End) ? reading : c.Assuming(day, true, i, _atoms.Read) ?? reading;
        return found is { Rule: "weekday" } && found.To < day ? found.With(CalendarSpan.Day(found.To!.Value.AddDays(7))) : reading;
    }
}
