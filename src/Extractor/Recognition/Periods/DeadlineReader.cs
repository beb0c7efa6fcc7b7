using Extractor.Text;

namespace Extractor.Recognition.Periods;

/// <summary>Periods that a preposition bounds on one side: by 2030, by the end of the year, before June, until March 2020, within three years, since 2015; and ends of periods.</summary>
internal sealed class DeadlineReader
{
    /// <summary>Days for which balances at the end of a year are news; later its end is the coming one.</summary>
    private const int BalanceSeason = 120;

    private readonly AtomReader _atoms;
    private readonly WordSet _by;
    private readonly WordSet _until;
    private readonly WordSet _through;
    private readonly WordSet _before;
    private readonly WordSet _since;
    private readonly WordSet _within;
    private readonly WordSet _in;
    private readonly WordSet _next;
    private readonly WordSet _the;
    private readonly WordSet _of;
    private readonly WordSet _ofOrIn;
    private readonly WordSet _end;
    private readonly WordSet _start;
    private readonly WordSet _early;
    private readonly WordSet _modifier;
    private readonly WordSet _year;
    private readonly WordSet _fiscal;
    private readonly WordSet _past;
    private readonly WordSet _superlatives;

    public DeadlineReader(PeriodWords words, AtomReader atoms)
    {
        _atoms = atoms;
        _by = words.Set("by");
        _until = words.Set("until till");
        _through = words.Set("through");
        _before = words.Set("before");
        _since = words.Set("since");
        _within = words.Set("within");
        _in = words.Set("in");
        _next = words.Set("next coming");
        _the = words.Set("the its their");
        _of = words.Set("of");
        _ofOrIn = words.Set("of in");
        _end = words.Set("end close");
        _start = words.Set("start beginning");
        _early = words.Set("early");
        _modifier = words.Set("early late mid about around");
        _year = words.Set("year");
        _fiscal = words.Set("fiscal financial calendar");
        _past = words.Set("had was were did has have been");
        _superlatives = words.Set("time times first high low highest lowest most least best worst peak record level largest biggest smallest ever loss profit gain rise fall decline increase drop one twice");
    }

    public Reading? Read(PeriodContext c, int i)
    {
        var word = c.Word(i);
        if (_by.Contains(word))
            return By(c, i + 1, "by");
        if (_until.Contains(word))
            return By(c, i + 1, "until");
        if (_through.Contains(word))
            return By(c, i + 1, "through", c.LooksForward(i, i + 1) || _year.Contains(c.Word(i + 1))) is { } until && c.Published is { } day && until.To > day ? until : null;
        if (_before.Contains(word))
            return Before(c, i);
        if (_since.Contains(word))
            return Since(c, i);
        if (_within.Contains(word))
            return Within(c, i + 1);
        if (_in.Contains(word))
            return InYears(c, i);
        return EndOf(c, i, false, out _, out _) ?? DatedYearEnd(c, i);
    }

    /// <summary>2021 year-end, fiscal 1986 year-end</summary>
    private Reading? DatedYearEnd(PeriodContext c, int i)
    {
        var at = _fiscal.Contains(c.Word(i)) ? i + 1 : i;
        if (!YearReader.TryYear(c, at, out var year) || !_year.Contains(c.Word(at + 1)) || !_end.Contains(c.Word(c.SkipDash(at + 2))))
            return null;
        return Boundary(c.SkipDash(at + 2) + 1, c.Fiscal.Year(year), true, PeriodAnchor.Absolute) with { Rule = "year-end" };
    }

    /// <summary>The end or start of a period, as a day.</summary>
    /// <param name="running">The words are “the end of the year” and mean the one that runs.</param>
    private Reading? EndOf(PeriodContext c, int i, bool forward, out CalendarSpan? whole, out bool running)
    {
        (whole, running) = (null, false);
        var at = _the.Contains(c.Word(i)) ? i + 1 : i;
        var early = _modifier.Contains(c.Word(at)) ? at + 1 : at;
        if (_year.Contains(c.Word(early)) && _end.Contains(c.Word(c.SkipDash(early + 1))) && c.SkipDash(early + 1) > early)
            return YearEnd(c, i, c.SkipDash(early + 1) + 1, forward, out whole, out running);
        var isEnd = _end.Contains(c.Word(at));
        if (!isEnd && !_start.Contains(c.Word(at)))
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
            return Boundary(end, unit, isEnd, PeriodAnchor.Publication);
        }
        var inner = Inner(c, the ? at + 1 : at, forward);
        if (inner is not { Kind: not PeriodKind.State } found || found.Anchor == PeriodAnchor.Clause)
            return null;
        whole = found.Span;
        return Boundary(found.End, found.Span, isEnd, found.Anchor);
    }

    private static Reading Boundary(int end, CalendarSpan? span, bool isEnd, PeriodAnchor anchor) =>
        Reading.Of(end, PeriodKind.Day, span is { } s ? CalendarSpan.Day(isEnd ? s.To : s.From) : null, anchor, isEnd ? "end-of" : "start-of");

    /// <summary>year-end, year-end 2020</summary>
    private static Reading YearEnd(PeriodContext c, int i, int end, bool forward, out CalendarSpan? whole, out bool running)
    {
        var dated = YearReader.TryYear(c, end, out var year);
        running = !dated && forward;
        var fiscal = c.Fiscal;
        whole = dated ? fiscal.Year(year) : c.Published is { } day ? ThisOrLastYear(day, fiscal, forward || c.LooksForward(i, end)) : null;
        return Boundary(dated ? end + 1 : end, whole, true, dated ? PeriodAnchor.Absolute : PeriodAnchor.InferredYear) with { Rule = "year-end" };
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
    private bool IsAttribute(PeriodContext c, int at, Reading inner) =>
        _the.Contains(c.Word(at - 1)) && inner.Rule is "year" or "month" or "date" && inner.End < c.SentenceEnd && c.Source.Tokens[inner.End].Kind == TokenKind.Word;

    /// <summary>“By the end of September the firm had …”</summary>
    private bool TellsPast(PeriodContext c, int first, int end)
    {
        for (var i = end; i < Math.Min(c.SentenceEnd, end + 8); i++)
        {
            if (_past.Contains(c.Word(i)) || (c.Words.Changed.Contains(c.Word(i)) && c.Source.Chars(i).EndsWith("ed")))
                return !c.LooksForward(first, end);
        }
        return false;
    }

    /// <summary>A period behind the preposition; one without a year is the next where the preposition looks ahead.</summary>
    private Reading? Inner(PeriodContext c, int i, bool forward)
    {
        var reading = _atoms.Read(c, i) ?? (YearReader.TryYear(c, i, out _) && _atoms.Years.IsYear(c, i) ? _atoms.Years.ReadNumber(c, i, false) : null);
        if (!forward || reading is not { } found || c.Published is not { } day)
            return reading;
        if (found.Anchor == PeriodAnchor.InferredYear)
            return TellsPast(c, i, found.End) ? reading : c.Assuming(day, true, i, _atoms.Read) ?? reading;
        return found is { Rule: "weekday" } && found.To < day ? found.With(CalendarSpan.Day(found.To!.Value.AddDays(7))) : reading;
    }

    /// <summary>
    /// A deadline has only its last day. “By the end of the year” is told of what a running year will have brought,
    /// so it stands for that whole year; “by the end of this year” names its day like any other deadline.
    /// </summary>
    private Reading? By(PeriodContext c, int i, string rule, bool forward = true)
    {
        if (EndOf(c, i, forward, out var whole, out var running) is { } boundary)
        {
            if (running && rule == "by" && whole is { } year && year.From.AddYears(1) > year.To && year.From.AddMonths(11) < year.To)
                return Reading.Of(boundary.End, PeriodKind.Year, whole, boundary.Anchor, "by-end-of-year", "by its end: what the whole year is to bring");
            return Deadline(boundary.End, boundary.To, boundary.Anchor, rule);
        }
        var at = _the.Contains(c.Word(i)) ? i + 1 : i;
        var early = _early.Contains(c.Word(at));
        if (_modifier.Contains(c.Word(at)) && !c.IsDash(at + 1))
            at++;
        if (Inner(c, at, forward) is not { } inner || inner.Anchor == PeriodAnchor.Clause || inner.Kind is PeriodKind.State or PeriodKind.Deadline || IsAttribute(c, at, inner))
            return null;
        // "hit by the past week's fall", "by last year's strike": an agent, not a deadline.
        if (rule == "by" && inner.Anchor == PeriodAnchor.Publication && inner.Kind != PeriodKind.Day && inner.To <= c.Published)
            return null;
        var to = early && inner is { Kind: PeriodKind.Year, From: { } from } ? from.AddMonths(3).AddDays(-1) : inner.To;
        return Deadline(inner.End, to, inner.Anchor, rule);
    }

    private static Reading Deadline(int end, DateOnly? to, PeriodAnchor anchor, string rule) => new(end, PeriodKind.Deadline, null, to, anchor, rule);

    private Reading? Before(PeriodContext c, int i)
    {
        if (EndOf(c, i + 1, true, out _, out _) is { } boundary)
            return Deadline(boundary.End, boundary.To, boundary.Anchor, "before");
        var at = _the.Contains(c.Word(i + 1)) ? i + 2 : i + 1;
        if (Inner(c, at, true) is not { } inner || inner.Anchor == PeriodAnchor.Clause || inner.Kind is PeriodKind.State or PeriodKind.Deadline || IsAttribute(c, at, inner))
            return null;
        return Deadline(inner.End, inner.From?.AddDays(-1), inner.Anchor, "before");
    }

    private Reading? Since(PeriodContext c, int i)
    {
        DateOnly? from;
        int end;
        PeriodAnchor anchor;
        if (EndOf(c, i + 1, false, out _, out _) is { } boundary)
        {
            from = boundary.Rule == "start-of" ? boundary.From : boundary.To?.AddDays(1);
            (end, anchor) = (boundary.End, boundary.Anchor);
        }
        else
        {
            var at = _the.Contains(c.Word(i + 1)) ? i + 2 : i + 1;
            if (_modifier.Contains(c.Word(at)) && !c.IsDash(at + 1))
                at++;
            var read = Inner(c, at, false);
            if (read is { Anchor: PeriodAnchor.InferredYear } && c.Published is { } day)
                read = c.Assuming(day, false, at, _atoms.Read);
            if (read is not { } inner || inner.Anchor == PeriodAnchor.Clause || inner.Kind is PeriodKind.State or PeriodKind.Deadline || IsAttribute(c, at, inner))
                return null;
            (from, end, anchor) = (inner.From, inner.End, inner.Anchor);
        }
        return new Reading(end, PeriodKind.Range, from, from <= c.Published ? c.Published : null, anchor, "since");
    }

    /// <summary>“within three years”; “within a year of its launch” is told from something else.</summary>
    private Reading? Within(PeriodContext c, int i)
    {
        var at = _the.Contains(c.Word(i)) ? i + 1 : i;
        if (_next.Contains(c.Word(at)))
            at++;
        if (!_atoms.Spans.TrySpan(c, at, out var end, out var unit, out var count, out var half) || _ofOrIn.Contains(c.Word(end)) || (at == i && unit == CalendarUnit.Day && count == 1))
            return null;
        return !c.LooksForward(i, end) && IsPast(c, i) ? null : RelativeReader.Deadline(c, end, unit, count, half, "within");
    }

    /// <summary>“the weakest growth in three years”</summary>
    private bool IsRecord(PeriodContext c, int i)
    {
        for (var k = i - 1; k >= c.SentenceFirst && k > i - 5; k--)
        {
            if (_superlatives.Contains(c.Word(k)) || (c.Source.Tokens[k].Length > 5 && c.Source.Chars(k).EndsWith("est")))
                return true;
        }
        return false;
    }

    /// <summary>“had closed within a year” says how long it took.</summary>
    private bool IsPast(PeriodContext c, int i)
    {
        for (var k = i - 1; k >= c.SentenceFirst && k > i - 9; k--)
        {
            if (_past.Contains(c.Word(k)))
                return true;
        }
        return false;
    }

    /// <summary>“will … in three years”, “in a decade”: that year; without a look ahead it is how long something took.</summary>
    private Reading? InYears(PeriodContext c, int i)
    {
        if (IsRecord(c, i) || !_atoms.Spans.TrySpan(c, i + 1, out var end, out var unit, out var count, out _) || end == i + 2 || unit is not (CalendarUnit.Year or CalendarUnit.Decade) || !c.LooksForward(i, end))
            return null;
        var years = unit == CalendarUnit.Decade ? 10 * count : count;
        return Reading.Of(end, PeriodKind.Year, c.Published is { } day ? CalendarSpan.Year(day.Year + years) : null, PeriodAnchor.Publication, "in-years");
    }
}
