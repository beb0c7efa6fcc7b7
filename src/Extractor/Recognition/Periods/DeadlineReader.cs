using Extractor.Text;

namespace Extractor.Recognition.Periods;

/// <summary>Periods that a preposition bounds on one side: by 2030, by the end of the year, before June, until March 2020, within three years, since 2015; and ends of periods.</summary>
internal sealed class DeadlineReader
{
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
    private readonly WordSet _end;
    private readonly WordSet _start;
    private readonly WordSet _early;
    private readonly WordSet _modifier;
    private readonly WordSet _year;
    private readonly WordSet _changed;
    private readonly WordSet _fiscal;

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
        _of = words.Set("of in");
        _end = words.Set("end close");
        _start = words.Set("start beginning");
        _early = words.Set("early");
        _modifier = words.Set("early late mid about around");
        _year = words.Set("year");
        _changed = words.Set("rise rises rose risen increase increased increases fall falls fell fallen drop dropped drops cut cuts grow grows grew grown reduce reduced down up raise raised lower lowered decline declined jumped expanded shrank");
        _fiscal = words.Set("fiscal financial calendar");
    }

    public Reading? Read(PeriodContext c, int i)
    {
        var word = c.Word(i);
        if (_by.Contains(word))
            return _changed.Contains(c.Word(i - 1)) && c.IsNumber(i + 1) ? null : By(c, i + 1, "by");
        if (_until.Contains(word))
            return By(c, i + 1, "until");
        if (_through.Contains(word))
            return By(c, i + 1, "through") is { } until && c.Published is { } day && until.To > day ? until : null;
        if (_before.Contains(word))
            return Before(c, i);
        if (_since.Contains(word))
            return Since(c, i);
        if (_within.Contains(word))
            return Within(c, i + 1);
        if (_in.Contains(word))
            return InYears(c, i);
        return EndOf(c, i, false, out _, out _);
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
        whole = dated ? fiscal.Year(year) : c.Published is { } day ? forward || c.LooksForward(i, end) ? Inference.Next(day, fiscal.Year) : Inference.Last(day, true, fiscal.Year) : null;
        return Boundary(dated ? end + 1 : end, whole, true, dated ? PeriodAnchor.Absolute : PeriodAnchor.InferredYear) with { Rule = "year-end" };
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

    /// <summary>A period behind the preposition; one without a year is the next where the preposition looks ahead.</summary>
    private Reading? Inner(PeriodContext c, int i, bool forward)
    {
        var reading = _atoms.Read(c, i) ?? (YearReader.TryYear(c, i, out _) && _atoms.Years.IsYear(c, i) ? _atoms.Years.ReadNumber(c, i, false) : null);
        if (!forward || reading is not { } found || c.Published is not { } day)
            return reading;
        if (found.Anchor == PeriodAnchor.InferredYear)
            return c.Assuming(day, true, i, _atoms.Read) ?? reading;
        return found is { Rule: "weekday" } && found.To < day ? found.With(CalendarSpan.Day(found.To!.Value.AddDays(7))) : reading;
    }

    /// <summary>
    /// A deadline has only its last day. “By the end of the year” is told of what a running year will have brought,
    /// so it stands for that whole year; “by the end of this year” names its day like any other deadline.
    /// </summary>
    private Reading? By(PeriodContext c, int i, string rule)
    {
        if (EndOf(c, i, true, out var whole, out var running) is { } boundary)
        {
            if (running && rule == "by" && whole is { } year && year.From.AddYears(1) > year.To && year.From.AddMonths(11) < year.To)
                return Reading.Of(boundary.End, PeriodKind.Year, whole, boundary.Anchor, "by-end-of-year", "by its end: what the whole year is to bring");
            return Deadline(boundary.End, boundary.To, boundary.Anchor, rule);
        }
        var at = _the.Contains(c.Word(i)) ? i + 1 : i;
        var early = _early.Contains(c.Word(at));
        if (_modifier.Contains(c.Word(at)) && !c.IsDash(at + 1))
            at++;
        if (Inner(c, at, true) is not { } inner || inner.Anchor == PeriodAnchor.Clause || inner.Kind is PeriodKind.State or PeriodKind.Deadline)
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
        if (Inner(c, at, true) is not { } inner || inner.Anchor == PeriodAnchor.Clause || inner.Kind is PeriodKind.State or PeriodKind.Deadline)
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
            if (Inner(c, at, false) is not { } inner || inner.Anchor == PeriodAnchor.Clause || inner.Kind is PeriodKind.State or PeriodKind.Deadline)
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
        if (!_atoms.Spans.TrySpan(c, at, out var end, out var unit, out var count, out var half) || _of.Contains(c.Word(end)) || (at == i && unit == CalendarUnit.Day && count == 1))
            return null;
        return RelativeReader.Deadline(c, end, unit, count, half, "within");
    }

    /// <summary>“will … in three years”, “in a decade”: that year; without a look ahead it is how long something took.</summary>
    private Reading? InYears(PeriodContext c, int i)
    {
        if (!_atoms.Spans.TrySpan(c, i + 1, out var end, out var unit, out var count, out _) || end == i + 2 || unit is not (CalendarUnit.Year or CalendarUnit.Decade) || !c.LooksForward(i, end))
            return null;
        var years = unit == CalendarUnit.Decade ? 10 * count : count;
        return Reading.Of(end, PeriodKind.Year, c.Published is { } day ? CalendarSpan.Year(day.Year + years) : null, PeriodAnchor.Publication, "in-years");
    }
}
