using Extractor.Text;

namespace Extractor.Recognition.Periods;

/// <summary>Periods that a preposition bounds on one side: by 2030, by the end of the year, before June, until March 2020, within three years, since 2015; and ends of periods.</summary>
internal sealed class DeadlineReader
{
    private const int MovedReach = 11;
    private readonly AtomReader _atoms;
    private readonly BoundaryReader _bounds;
    private readonly PeriodWords _words;
    private readonly WordSet _by;
    private readonly WordSet _until;
    private readonly WordSet _through;
    private readonly WordSet _before;
    private readonly WordSet _since;
    private readonly WordSet _within;
    private readonly WordSet _in;
    private readonly WordSet _next;
    private readonly WordSet _the;
    private readonly WordSet _ofOrIn;
    private readonly WordSet _early;
    private readonly WordSet _modifier;
    private readonly WordSet _year;
    private readonly WordSet _past;
    private readonly WordSet _superlatives;
    private readonly WordSet _from;
    private readonly WordSet _to;
    private readonly WordSet _on;
    private readonly WordSet _level;
    private readonly WordSet _wasMade;
    private readonly WordSet _time;

    /// <summary>Words that can open the end, start or middle of a period.</summary>
    private readonly WordSet _edges;

    /// <summary>All words at which a deadline or an edge can start.</summary>
    private readonly WordSet _openers;
    private readonly int _possessive;

    public DeadlineReader(PeriodWords words, AtomReader atoms)
    {
        (_words, _atoms, _bounds) = (words, atoms, new(words, atoms));
        _by = words.Set("by");
        _until = words.Set("until till");
        _through = words.Set("through");
        _before = words.Set("before");
        _since = words.Set("since");
        _within = words.Set("within");
        _in = words.Set("in");
        _next = words.Set("next coming");
        _the = words.Set("the its their");
        _ofOrIn = words.Set("of in");
        _early = words.Set("early");
        _modifier = words.Set("early late mid about around");
        _year = words.Set("year");
        _past = words.Set("had was were did has have been");
        _from = words.Set("from");
        _to = words.Set("to");
        _on = words.Set("on onward onwards");
        _level = words.Set("level levels 's");
        _wasMade = words.Set("had was were have has");
        _time = words.Set("time");
        _openers = words.Set("by until till through before since within in from to the its their early late mid about around fiscal financial calendar year end close start beginning middle");
        _edges = words.Set("the its their early late mid about around fiscal financial calendar year end close start beginning middle");
        _possessive = words.Word("'s");
        _superlatives = words.Set("time times first high low highest lowest most least best worst peak record level largest biggest smallest ever loss profit gain rise fall decline increase drop one twice");
    }

    public Reading? Read(PeriodContext c, int i)
    {
        var word = c.Word(i);
        if (c.IsNumber(i))
            return _bounds.DatedYearEnd(c, i);
        if (!_openers.Contains(word))
            return null;
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
        if (_from.Contains(word))
            return From(c, i);
        if (_to.Contains(word))
            return By(c, i + 1, "to") is { } moved && moved.To > c.Published && IsMoved(c, i) ? moved : null;
        return _edges.Contains(word) ? _bounds.EndOf(c, i, false, out _, out _) ?? _bounds.DatedYearEnd(c, i) : null;
    }

    /// <summary>
    /// A deadline has only its last day. “By the end of the year” is told of what a running year will have brought,
    /// so it stands for that whole year; “by the end of this year” names its day like any other deadline.
    /// </summary>
    private Reading? By(PeriodContext c, int i, string rule, bool forward = true)
    {
        if (_bounds.EndOf(c, i, forward, out var whole, out var running) is { } boundary)
        {
            if (running && rule == "by" && whole is { } year && year.From.AddYears(1) > year.To && year.From.AddMonths(11) < year.To)
                return Reading.Of(boundary.End, PeriodKind.Year, whole, boundary.Anchor, "by-end-of-year", "by its end: what the whole year is to bring");
            return Deadline(boundary.End, boundary.To, boundary.Anchor, rule);
        }
        var at = _the.Contains(c.Word(i)) ? i + 1 : i;
        var early = _early.Contains(c.Word(at));
        if (_modifier.Contains(c.Word(at)) && !c.IsDash(at + 1))
            at++;
        if (_bounds.Inner(c, at, forward) is not { } inner || inner.Anchor == PeriodAnchor.Clause || inner.Kind is PeriodKind.State or PeriodKind.Deadline || _bounds.IsAttribute(c, at, inner))
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
        if (_bounds.EndOf(c, i + 1, true, out _, out _) is { } boundary)
            return Deadline(boundary.End, boundary.To, boundary.Anchor, "before");
        var at = _the.Contains(c.Word(i + 1)) ? i + 2 : i + 1;
        if (_bounds.Inner(c, at, true) is not { } inner || inner.Anchor == PeriodAnchor.Clause || inner.Kind is PeriodKind.State or PeriodKind.Deadline || _bounds.IsAttribute(c, at, inner))
            return null;
        return Deadline(inner.End, inner.From?.AddDays(-1), inner.Anchor, "before");
    }

    private Reading? Since(PeriodContext c, int i)
    {
        DateOnly? from;
        int end;
        PeriodAnchor anchor;
        if (_bounds.EndOf(c, i + 1, false, out _, out _) is { } boundary)
        {
            from = boundary.Rule == "start-of" ? boundary.From : boundary.To?.AddDays(1);
            (end, anchor) = (boundary.End, boundary.Anchor);
        }
        else
        {
            var at = _the.Contains(c.Word(i + 1)) ? i + 2 : i + 1;
            if (_modifier.Contains(c.Word(at)) && !c.IsDash(at + 1))
                at++;
            var read = _bounds.Inner(c, at, false);
            if (read is { Anchor: PeriodAnchor.InferredYear } && c.Published is { } day)
                read = c.Assuming(day, false, at, _atoms.Read);
            if (read is not { } inner || inner.Anchor == PeriodAnchor.Clause || inner.Kind is PeriodKind.State or PeriodKind.Deadline || _bounds.IsAttribute(c, at, inner))
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

    /// <summary>“from 2027”, “from fiscal 2026”, “from 2015 on”: open at the end. What lies behind is a start only with “on”.</summary>
    private Reading? From(PeriodContext c, int i)
    {
        var at = _the.Contains(c.Word(i + 1)) || _modifier.Contains(c.Word(i + 1)) ? i + 2 : i + 1;
        if (_bounds.Inner(c, at, false) is not { From: { } from } inner || inner.Anchor == PeriodAnchor.Clause || inner.Kind is PeriodKind.State or PeriodKind.Deadline || inner.Rule is "past-span" or "next-span" or "to-date")
            return null;
        var on = _on.Contains(c.Word(inner.End));
        if (!on && (!(from > c.Published) || inner.Anchor == PeriodAnchor.InferredYear || IsCompared(c, i, inner.End, from)))
            return null;
        return new Reading(on ? inner.End + 1 : inner.End, PeriodKind.Range, from, null, inner.Anchor, "from");
    }

    /// <summary>“up from 2027’s level”, “in 2028, against 9 from 2027”, “postponed from 2027”: not when something starts.</summary>
    private bool IsCompared(PeriodContext c, int i, int end, DateOnly from)
    {
        var next = c.Word(end);
        if (_level.Contains(next) || _words.Measures.Contains(next) || _words.YearlyNouns.Contains(next))
            return true;
        if (_words.Delays.Contains(c.Word(i - 1)) || _words.Delays.Contains(c.Word(i - 2)))
            return true;
        for (var k = c.SentenceMentions; k < c.Mentions.Count; k++)
        {
            if (c.Mentions[k] is { Kind: not PeriodKind.State, From: { } other } && other > from)
                return true;
        }
        return false;
    }

    /// <summary>“postponed its launch to 2030”, “by two years to 2030”</summary>
    private bool IsMoved(PeriodContext c, int i)
    {
        if (c.TryUnit(i - 1, out _) && c.TryCount(i - 2, out _, article: true) && _by.Contains(c.Word(i - 3)))
            return true;
        for (var k = i - 1; k >= c.SentenceFirst && k > i - MovedReach && !c.Is(k, ';'); k--)
        {
            if (_words.Delays.Contains(c.Word(k)))
                return true;
        }
        return false;
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
            // "An option to buy it within a year" looks ahead, "had to close within a year" does not.
            if (_to.Contains(c.Word(k)) && !_wasMade.Contains(c.Word(k - 1)))
                return false;
            if (_past.Contains(c.Word(k)))
                return true;
        }
        return false;
    }

    /// <summary>“in three years’ time”, “in a year’s time”: a deadline that needs no verb that looks ahead.</summary>
    private bool IsYearsTime(PeriodContext c, int i, out Reading time)
    {
        time = default;
        if (!_atoms.Spans.TrySpan(c, i + 1, out var end, out var unit, out var count, out var half))
            return false;
        if (!(c.Word(end) == _possessive || c.Is(end, '\'') || c.Is(end, '’')) || !_time.Contains(c.Word(end + 1)))
            return false;
        time = RelativeReader.Deadline(c, end + 2, unit, count, half, "in-years");
        return true;
    }

    /// <summary>“will … in three years”, “in a decade”: that year; without a look ahead it is how long something took.</summary>
    private Reading? InYears(PeriodContext c, int i)
    {
        if (IsYearsTime(c, i, out var time))
            return time;
        if (!_atoms.Spans.TrySpan(c, i + 1, out var end, out var unit, out var count, out _) || end == i + 2 || unit is not (CalendarUnit.Year or CalendarUnit.Decade) || IsRecord(c, i) || !c.LooksForward(i, end))
            return null;
        var years = unit == CalendarUnit.Decade ? 10 * count : count;
        return Reading.Of(end, PeriodKind.Year, c.Published is { } day ? CalendarSpan.Year(day.Year + years) : null, PeriodAnchor.Publication, "in-years");
    }
}
