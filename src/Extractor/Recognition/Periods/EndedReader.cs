using Extractor.Text;

namespace Extractor.Recognition.Periods;

/// <summary>Spans told by their length and last day: the year ended March 31, the quarter to May 31, three months through June, 1995/96 ended April 30.</summary>
internal sealed class EndedReader
{
    /// <summary>Days within which a period that ended is told of as “ending”.</summary>
    private const int JustEnded = 120;

    private const int ExpectationReach = 24;
    private readonly QuarterReader _parts;
    private readonly MonthReader _months;
    private readonly WordSet _ended;
    private readonly WordSet _ending;
    private readonly int _past;
    private readonly int _present;
    private readonly WordSet _to;
    private readonly WordSet _that;
    private readonly WordSet _on;
    private readonly WordSet _fiscal;
    private readonly WordSet _full;
    private readonly WordSet _coming;
    private readonly WordSet _period;
    private readonly WordSet _relative;
    private readonly WordSet _straight;
    private readonly int _after;
    private readonly int _the;
    private readonly int _end;
    private readonly int _of;
    private readonly int _year;

    public EndedReader(PeriodWords words, QuarterReader parts, MonthReader months)
    {
        (_parts, _months) = (parts, months);
        _ended = words.Set("ended ends ending");
        _ending = words.Set("ending ends");
        (_past, _present) = (words.Word("ended"), words.Word("ending"));
        _to = words.Set("to through");
        _that = words.Set("that which");
        _on = words.Set("on in at");
        _fiscal = words.Set("fiscal financial business accounting");
        _full = words.Set("full");
        _coming = words.Set("next current coming this");
        _period = words.Set("period");
        _relative = words.Set("next current coming last previous");
        _straight = words.Set("straight consecutive successive");
        (_after, _the, _end, _of, _year) = (words.Word("after"), words.Word("the"), words.Word("end"), words.Word("of"), words.Word("year"));
    }

    /// <summary>What stands before “ended”.</summary>
    /// <param name="Weeks">Instead of months.</param>
    /// <param name="YearEnd">The months from the start of a business year to the last day; 12 for whole years, 0 when unknown.</param>
    /// <param name="Split">The calendar year that the phrase names its end by; 0 when it names none.</param>
    /// <param name="Named">“fiscal 1986”: retailers call a year that ends in January or February by the one before.</param>
    /// <param name="Business">Words say that it is a business year.</param>
    private readonly record struct Length(int End, int Months, int Weeks, int YearEnd, bool Business, int Split = 0, bool Named = false);

    public Reading? Read(PeriodContext c, int i) => TryRead(c, i, out var reading, out _) ? reading : null;

    /// <param name="endMonth">The month in which the business year ends, as far as the phrase tells it; 0 otherwise.</param>
    public bool TryRead(PeriodContext c, int i, out Reading reading, out int endMonth)
    {
        (reading, endMonth) = (default, 0);
        if (!TryLength(c, i, out var length) || !TryTail(c, length, out var last, out var forward, out var sure))
            return false;
        if (length.Split > 0)
            last = AtYear(last, length.Named && MonthOf(c, last, length.End) is 1 or 2 ? length.Split + 1 : length.Split);
        else if (last.Anchor == PeriodAnchor.InferredYear && c.Published is { } published)
            last = Fit(last, published, !HasEnded(c, length.End) && (forward || IsRunning(c, length.End, last, published) || _coming.Contains(c.Word(i)) || _coming.Contains(c.Word(i - 1)) || c.LooksForward(i, length.End) || IsExpected(c, i, length)));
        if (length.YearEnd > 0 && sure && MonthOf(c, last, length.End) is { } month)
            endMonth = (month - length.YearEnd + 23) % 12 + 1;
        reading = Reading.Of(last.End, KindOf(length), SpanOf(length, last.To), last.Anchor, "ended", last.Note);
        return true;
    }

    /// <summary>“ending June 30”: to come, unless that day was a few months ago.</summary>
    private bool IsRunning(PeriodContext c, int at, Reading last, DateOnly published)
    {
        if (!_ending.Contains(c.Word(at)) && !_ending.Contains(c.Word(at + 1)) && !_ending.Contains(c.Word(at + 2)))
            return false;
        if (c.Word(at) != _present && c.Word(at + 1) != _present)
            return true;
        var past = Fit(last, published, forward: false);
        return past.To is not { } to || published.DayNumber - to.DayNumber > JustEnded;
    }

    /// <summary>“ended June 30” is past, whatever the words behind it look to.</summary>
    private bool HasEnded(PeriodContext c, int at) => c.Word(at) == _past || c.Word(at + 1) == _past;

    private static PeriodKind KindOf(Length length) => length switch
    {
        { Weeks: 1 } => PeriodKind.Week,
        { Months: 1 } => PeriodKind.Month,
        { Months: 3 } => PeriodKind.Quarter,
        { Months: 6 } => PeriodKind.Half,
        { Months: 12 } => PeriodKind.Year,
        _ => PeriodKind.Range,
    };

    private static CalendarSpan? SpanOf(Length length, DateOnly? last)
    {
        if (last is not { } to)
            return null;
        if (length.Weeks > 0)
            return new(to.AddDays(1 - (7 * length.Weeks)), to);
        return CalendarSpan.IsMonthEnd(to) ? CalendarSpan.Months(to.Year, to.Month - length.Months + 1, length.Months) : new(to.AddMonths(-length.Months).AddDays(1), to);
    }

    /// <summary>52-week years end near a month's end: those that end in its first half belong to the month before.</summary>
    private int? MonthOf(PeriodContext c, Reading last, int from)
    {
        if (last.To is { } to)
            return to.Day < 15 ? to.AddMonths(-1).Month : to.Month;
        for (var i = from; i < last.End; i++)
        {
            if (_months.TryMonth(c, i, out var month, out _))
                return month;
        }
        return null;
    }

    private static Reading AtYear(Reading last, int year) => last.To is { } to ? last.With(last.Span!.Value.Move(new(year - to.Year))) with { Anchor = PeriodAnchor.Absolute } : last;

    private static Reading Fit(Reading last, DateOnly published, bool forward)
    {
        var span = last.Span!.Value;
        while (span.To > published && !forward)
            span = span.Move(new(-1));
        while (span.To < published && forward)
            span = span.Move(new(1));
        return last.With(span) with { Note = forward ? Inference.Coming : Inference.Latest };
    }

    /// <summary>“expects a profit of about £9m for the year to the end of March”: a verb of expectation reaches further when whole years are meant.</summary>
    private bool IsExpected(PeriodContext c, int first, Length length)
    {
        if (length.Months != 12)
            return false;
        for (var i = first - 1; i >= c.SentenceFirst && i > first - ExpectationReach; i--)
        {
            var word = c.Word(i);
            if (c.Is(i, ';') || word == _after || c.Words.Changed.Contains(word) || c.Words.Told.Contains(word))
                return false;
            if (c.Words.Forward.Contains(word))
                return true;
        }
        return false;
    }

    private bool TryLength(PeriodContext c, int i, out Length length)
    {
        length = default;
        if (c.TryInteger(i, out var year, out var digits) && digits == 4)
        {
            var split = c.Is(i + 1, '/') && c.TryInteger(i + 2, out var second, out _) && second % 100 == (year + 1) % 100;
            length = new(i + 3, 12, 0, 12, true, year + 1);
            return split;
        }
        if (_parts.TryPart(c, i, out var part) && !part.Last)
        {
            length = new(Behind(c, part.End), part.Months, 0, part.QuarterEnd, true);
            return true;
        }
        if (_fiscal.Contains(c.Word(i)))
        {
            var named = c.Word(i + 1) == _year ? i + 2 : i + 1;
            if (YearReader.TryYear(c, named, out year))
            {
                length = new(named + 1, 12, 0, 12, true, year, true);
                return true;
            }
        }
        var at = _relative.Contains(c.Word(i)) ? i + 1 : i;
        var counted = c.TryCount(at, out var count);
        if (counted)
            at = c.SkipDash(at + 1);
        if (counted && _straight.Contains(c.Word(at)))
            at++;
        var business = _fiscal.Contains(c.Word(at)) || _full.Contains(c.Word(at));
        if (business && !counted)
            at = c.SkipDash(at + 1);
        count = counted ? count : 1;
        if (!c.TryUnit(at, out var unit) || unit is CalendarUnit.Day or CalendarUnit.Decade || (!counted && !c.Words.SingularUnits.Contains(c.Word(at))))
            return false;
        // "half-year", "half year"
        if (unit == CalendarUnit.Half && c.Word(c.SkipDash(at + 1)) == _year)
            at = c.SkipDash(at + 1);
        length = unit == CalendarUnit.Week ? new(Behind(c, at + 1), 0, count, count >= 52 ? 12 : 0, true) : new(Behind(c, at + 1), unit.Months() * count, 0, unit.Months() * count == 12 ? 12 : 0, business);
        return length.Months <= 120;
    }

    private int Behind(PeriodContext c, int end)
    {
        var at = c.SkipDash(end);
        return _period.Contains(c.Word(at)) ? at + 1 : end;
    }

    /// <param name="sure">The words cannot mean a running year as statistics have it (“in the year to June”).</param>
    private bool TryTail(PeriodContext c, Length length, out Reading last, out bool forward, out bool sure)
    {
        (last, forward, sure) = (default, false, false);
        var at = length.End;
        // "full-year outlook to the end of June": one noun may stand between.
        if (length.Business && length.Months == 12 && length.Split == 0 && !_to.Contains(c.Word(at)) && !_ended.Contains(c.Word(at)) && _to.Contains(c.Word(at + 1)) && c.Word(at + 2) == _the)
        {
            forward = c.Words.Forward.Contains(c.Word(at));
            at++;
        }
        if (c.Is(at, ',') && (_ended.Contains(c.Word(at + 1)) || (_that.Contains(c.Word(at + 1)) && _ended.Contains(c.Word(at + 2))) || length.Split > 0))
            at++;
        if (_that.Contains(c.Word(at)))
            at++;
        var ended = _ended.Contains(c.Word(at));
        if (!ended && !_to.Contains(c.Word(at)))
        {
            // “4TH QTR JULY 31 NET”: headlines of the wires leave the word out.
            if (!c.IsShouted(at) || _months.Read(c, at) is not { Kind: PeriodKind.Day } day)
                return false;
            (last, sure) = (day, true);
            return true;
        }
        at++;
        if (_on.Contains(c.Word(at)))
            at++;
        if (c.Word(at) == _the)
            at++;
        var toEnd = c.Word(at) == _end;
        if (toEnd)
            at = c.SkipDash(at + 1);
        if (toEnd && c.Word(at) == _of)
            at++;
        if (_months.Read(c, at) is not { Kind: PeriodKind.Day or PeriodKind.Month } found)
            return false;
        last = found;
        sure = ended || toEnd || length.Business || found.Kind == PeriodKind.Day;
        return true;
    }
}
