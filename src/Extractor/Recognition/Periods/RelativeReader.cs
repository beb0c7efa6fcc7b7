using Extractor.Text;

namespace Extractor.Recognition.Periods;

/// <summary>Periods told from the publication date: this year, last month, next quarter, on Tuesday, two years ago, over the past decade.</summary>
internal sealed class RelativeReader
{
    private readonly PeriodWords _words;
    private readonly QuarterReader _parts;
    private readonly WordSet _this;
    private readonly WordSet _past;
    private readonly WordSet _next;
    private readonly WordSet _latest;
    private readonly WordSet _fiscal;
    private readonly WordSet _ago;
    private readonly WordSet _over;
    private readonly WordSet _within;
    private readonly WordSet _the;
    private readonly WordSet _habitual;
    private readonly WordSet _comparing;
    private readonly Lexicon<int> _days;
    private readonly WordSet _ordinalEndings;
    private readonly int _of;
    private readonly int _each;
    private readonly int _last;
    private readonly int _demonstrative;
    private readonly int _possessive;
    private readonly int _and;
    private readonly int _half;
    private readonly int _period;

    public RelativeReader(PeriodWords words, QuarterReader parts)
    {
        (_words, _parts) = (words, parts);
        _this = words.Set("this current");
        _past = words.Set("past last");
        _next = words.Set("next coming following");
        _latest = words.Set("latest recent");
        _fiscal = words.Set("fiscal financial business calendar");
        _ago = words.Set("ago");
        _over = words.Set("over during in for within across throughout");
        _within = words.Set("in within");
        _the = words.Set("the");
        _comparing = words.Set("compared against than versus vs from after");
        _ordinalEndings = words.Set("st nd rd th");
        (_of, _each) = (words.Word("of"), words.Word("each"));
        _habitual = words.Set("the every each");
        _days = words.Phrases([("yesterday", -1), ("tomorrow", 1), ("tonight", 0)]);
        (_demonstrative, _last, _possessive, _and, _half, _period) = (words.Word("this"), words.Word("last"), words.Word("'s"), words.Word("and"), words.Word("half"), words.Word("period"));
    }

    public Reading? Read(PeriodContext c, int i)
    {
        var word = c.Word(i);
        if (_this.Contains(word))
            return Unit(c, i, 0);
        if (_past.Contains(word))
            return Past(c, i) ?? (word == _last ? Unit(c, i, -1) : PastUnit(c, i));
        if (_next.Contains(word))
            return Next(c, i) ?? Unit(c, i, 1);
        if (_latest.Contains(word))
            return c.TryUnit(i + 1, out var unit) && unit == CalendarUnit.Quarter && c.Source.Tokens[i + 1].Word != 0 ? QuarterAround(c, i + 2, -1) : null;
        if (_days.Match(c.Source.Tokens, i, out _, out var days) && c.Has(i))
            return Reading.Of(i + 1, PeriodKind.Day, c.Published is { } day ? CalendarSpan.Day(day.AddDays(days)) : null, PeriodAnchor.Publication, "named-day");
        if (_words.Weekdays.TryGetValue(word, out var weekday) && c.Capitalised(i))
            return Weekday(c, i, weekday, 0);
        return Ago(c, i);
    }

    private Reading? Unit(PeriodContext c, int i, int step)
    {
        var at = c.SkipDash(i + 1);
        var fiscal = _fiscal.Contains(c.Word(at));
        if (fiscal)
            at++;
        if (_words.Weekdays.TryGetValue(c.Word(at), out var weekday) && c.Capitalised(at))
            return Weekday(c, at, weekday, step);
        if (_words.Seasons.TryGetValue(c.Word(at), out var season))
            return Season(c, at + 1, season, step);
        if (step == 0 && c.Word(at) == _period && c.Word(i) != _demonstrative)
            return QuarterAround(c, at + 1, 0);
        if (!c.TryUnit(at, out var unit) || unit is CalendarUnit.None or CalendarUnit.Day or CalendarUnit.Half || !c.Words.SingularUnits.Contains(c.Word(at)))
            return null;
        if (unit == CalendarUnit.Quarter)
            return QuarterAround(c, at + 1, step);
        if (unit == CalendarUnit.Year && c.Word(at + 1) == _possessive && TryPartBehind(c, at + 2, out var part))
            return PartOf(c, part, step, fiscal);
        if (unit == CalendarUnit.Year && c.Word(i) == _last && !fiscal && ComparedYear(c, i) is { } next)
            return Reading.Of(at + 1, PeriodKind.Year, next.Move(new(-1)), PeriodAnchor.Publication, "relative-unit") with { Comparison = true };
        return Reading.Of(at + 1, unit.Kind(), c.Published is { } day ? Around(c, unit, day, step, fiscal) : null, PeriodAnchor.Publication, "relative-unit");
    }

    /// <summary>“last year's very weak second quarter”: two words may stand between.</summary>
    private bool TryPartBehind(PeriodContext c, int i, out QuarterReader.Part part)
    {
        part = default;
        for (var at = i; at <= i + 2; at++)
        {
            if (_parts.TryPart(c, at, out part))
                return !part.Last;
            if (!c.Has(at) || c.Source.Tokens[at].Kind != TokenKind.Word)
                return false;
        }
        return false;
    }

    /// <summary>“in fiscal 2024, compared with 3 billion last year”: the business year that “last year” is measured against.</summary>
    private CalendarSpan? ComparedYear(PeriodContext c, int i)
    {
        var at = i - 1;
        while (at >= c.SentenceFirst && at > i - 9 && !_comparing.Contains(c.Word(at)))
            at--;
        if (!_comparing.Contains(c.Word(at)) || c.Mentions.Count == c.SentenceMentions)
            return null;
        return c.Mentions[^1] is { Rule: "fiscal-year", From: { } from, To: { } to } fiscal && fiscal.End <= at ? new(from, to) : null;
    }

    private static Reading PartOf(PeriodContext c, QuarterReader.Part part, int step, bool fiscal)
    {
        CalendarSpan? span = c.Published is { } day ? c.Fiscal.Part((fiscal ? c.Fiscal.NameAt(day) : day.Year) + step, part.First, part.Months) : null;
        return Reading.Of(part.End, part.Kind, span, PeriodAnchor.Publication, part.Rule);
    }

    private static CalendarSpan Around(PeriodContext c, CalendarUnit unit, DateOnly day, int step, bool fiscal) => unit switch
    {
        CalendarUnit.Week => CalendarSpan.Week(day.AddDays(7 * step)),
        CalendarUnit.Month => CalendarSpan.Months(day.Year, day.Month + step, 1),
        CalendarUnit.Year when fiscal => c.Fiscal.Year(c.Fiscal.NameAt(day) + step),
        CalendarUnit.Year => CalendarSpan.Year(day.Year + step),
        _ => CalendarSpan.Months((day.Year / 10 * 10) + (10 * step), 1, 120),
    };

    private static Reading QuarterAround(PeriodContext c, int end, int step)
    {
        CalendarSpan? span = null;
        if (c.Published is { } day)
        {
            var quarter = (day.Month - 1 + 12 - (c.Fiscal.EndMonth % 3)) / 3;
            span = CalendarSpan.Months(day.Year - 1, (quarter * 3) + 1 + (c.Fiscal.EndMonth % 3) + (3 * step), 3);
        }
        return Reading.Of(end, PeriodKind.Quarter, span, PeriodAnchor.Publication, "relative-unit");
    }

    /// <summary>Winter that is named in January or February began the year before.</summary>
    private static Reading Season(PeriodContext c, int end, int season, int step)
    {
        CalendarSpan? span = null;
        if (c.Published is { } day)
        {
            var current = season == 4 && day.Month < 3 ? CalendarSpan.Season(day.Year - 1, 4) : CalendarSpan.Season(day.Year, season);
            span = step switch
            {
                0 => current,
                < 0 => current.To < day ? current : current.Move(new(-1)),
                _ => current.From > day ? current : current.Move(new(1)),
            };
            // "Next summer", said in winter before the turn of the year, is the coming one; said in spring it is the one after.
            if (step > 0 && span == current && current.From.DayNumber - day.DayNumber < 100)
                span = current.Move(new(1));
        }
        return Reading.Of(end, PeriodKind.Range, span, PeriodAnchor.Publication, "season");
    }

    private Reading? Weekday(PeriodContext c, int i, int weekday, int step)
    {
        if ((_words.NamedDays.Contains(c.Word(i - 1)) && c.Capitalised(i - 1)) || _habitual.Contains(c.Word(i - 1)))
            return null;
        CalendarSpan? span = null;
        if (c.Published is { } published)
        {
            var back = (((int)published.DayOfWeek + 6) % 7) + 1 - weekday;
            var day = published.AddDays(back >= 0 ? -back : -back - 7);
            if (step > 0 || (step == 0 && day != published && c.LooksForward(i, i + 1) && !c.Words.Told.Contains(c.Word(i - 1)) && Undated(c, i)))
                day = day.AddDays(7);
            span = CalendarSpan.Day(day);
        }
        return Reading.Of(i + 1, PeriodKind.Day, span, PeriodAnchor.Publication, "weekday");
    }

    /// <summary>A verb of saying before the day puts it into the past whatever follows.</summary>
    private static bool Undated(PeriodContext c, int i)
    {
        for (var k = i - 1; k >= c.SentenceFirst && k > i - 4; k--)
        {
            if (c.Words.Told.Contains(c.Word(k)))
                return false;
        }
        return !c.Words.Told.Contains(c.Word(i + 1));
    }

    /// <summary>The past five years, the last decade, the past year and a half: up to the publication date; months are whole months.</summary>
    private Reading? Past(PeriodContext c, int i)
    {
        if (!TrySpan(c, i + 1, out var end, out var unit, out var count, out var halfMore) || (count == 1 && !halfMore && unit != CalendarUnit.Decade) || IsCountedOff(c, i))
            return null;
        CalendarSpan? span = null;
        if (c.Published is { } day)
            span = unit == CalendarUnit.Month ? CalendarSpan.Months(day.Year, day.Month - count, count)
                : unit == CalendarUnit.Year && !halfMore && IsEach(c, i) ? new(CalendarSpan.Year(day.Year - count).From, CalendarSpan.Year(day.Year - 1).To)
                : new(Back(day, unit, count, halfMore), day);
        return Reading.Of(end, PeriodKind.Range, span, PeriodAnchor.Publication, "past-span");
    }

    /// <summary>“in each of the past two years”: whole years.</summary>
    private bool IsEach(PeriodContext c, int i) => _the.Contains(c.Word(i - 1)) && c.Word(i - 2) == _of && c.Word(i - 3) == _each;

    /// <summary>“the fifth fall in the past eight months” says how often something happened, not when what is told did.</summary>
    private bool IsCountedOff(PeriodContext c, int i)
    {
        var at = _the.Contains(c.Word(i - 1)) ? i - 2 : i - 1;
        if (!_within.Contains(c.Word(at)) && c.Word(at) != _of)
            return false;
        for (var k = at - 1; k >= c.SentenceFirst && k > at - 4; k--)
        {
            if (_words.Ordinals.TryGetValue(c.Word(k), out var ordinal) && ordinal < 9 || (_ordinalEndings.Contains(c.Word(k)) && c.IsNumber(k - 1) && c.Attached(k)))
                return true;
        }
        return false;
    }

    private static DateOnly Back(DateOnly day, CalendarUnit unit, int count, bool halfMore) =>
        unit is CalendarUnit.Day or CalendarUnit.Week ? day.AddDays(-count * (unit == CalendarUnit.Week ? 7 : 1)) : day.AddMonths(-(unit.Months() * count) - (halfMore ? unit.Months() / 2 : 0));

    /// <summary>“in the past year”: the twelve months up to the publication date.</summary>
    private static Reading? PastUnit(PeriodContext c, int i)
    {
        if (!c.TryUnit(i + 1, out var unit) || unit is CalendarUnit.None or CalendarUnit.Day or CalendarUnit.Half or CalendarUnit.Decade)
            return null;
        if (unit == CalendarUnit.Quarter)
            return QuarterAround(c, i + 2, -1);
        CalendarSpan? span = c.Published is { } day ? new(Back(day, unit, 1, false).AddDays(unit == CalendarUnit.Week ? 1 : 0), day) : null;
        return Reading.Of(i + 2, unit == CalendarUnit.Year ? PeriodKind.Range : unit.Kind(), span, PeriodAnchor.Publication, "past-span");
    }

    /// <summary>“in the next three years” is a deadline at the end of the third; “over the next three years” a span.</summary>
    private Reading? Next(PeriodContext c, int i)
    {
        if (!TrySpan(c, i + 1, out var end, out var unit, out var count, out var halfMore))
            return null;
        var before = _the.Contains(c.Word(i - 1)) ? i - 2 : i - 1;
        if (count == 1 && !halfMore && unit != CalendarUnit.Decade && !(before == i - 2 && _over.Contains(c.Word(before))))
            return null;
        if (_within.Contains(c.Word(before)) && !(count == 1 && unit == CalendarUnit.Year))
            return Deadline(c, end, unit, count, halfMore, "next-span");
        CalendarSpan? span = c.Published is { } day ? new(day, Ahead(day, unit, count, halfMore)) : null;
        return Reading.Of(end, PeriodKind.Range, span, PeriodAnchor.Publication, "next-span");
    }

    private static DateOnly Ahead(DateOnly day, CalendarUnit unit, int count, bool halfMore) => Back(day, unit, -count, false).AddMonths(halfMore ? unit.Months() / 2 : 0);

    /// <summary>So many units after publication; where years are counted, the end of that year, as plans are kept by years.</summary>
    public static Reading Deadline(PeriodContext c, int end, CalendarUnit unit, int count, bool halfMore, string rule)
    {
        DateOnly? to = null;
        if (c.Published is { } day)
        {
            to = Ahead(day, unit, count, halfMore);
            if (unit is CalendarUnit.Year or CalendarUnit.Decade && !halfMore)
                to = new(to.Value.Year, 12, 31);
        }
        return new Reading(end, PeriodKind.Deadline, null, to, PeriodAnchor.Publication, rule);
    }

    /// <summary>three years, a decade, year and a half, two-and-a-half years</summary>
    public bool TrySpan(PeriodContext c, int i, out int end, out CalendarUnit unit, out int count, out bool halfMore)
    {
        (end, halfMore) = (i, false);
        if (c.TryUnit(i, out unit) && c.Words.SingularUnits.Contains(c.Word(i)))
            (count, end) = (1, i + 1);
        else if (c.TryCount(i, out count, article: true) && c.TryUnit(c.SkipDash(i + 1), out unit))
            end = c.SkipDash(i + 1) + 1;
        else
            return false;
        if (unit is CalendarUnit.None or CalendarUnit.Half)
            return false;
        if (c.Word(end) == _and && c.Words.One.Contains(c.Word(end + 1)) && c.Word(end + 2) == _half)
            (end, halfMore) = (end + 3, true);
        return true;
    }

    /// <summary>“two years ago” is that calendar year; “a year ago” compares and is read elsewhere.</summary>
    private Reading? Ago(PeriodContext c, int i)
    {
        if (!c.TryCount(i, out var count, article: true) || !c.TryUnit(i + 1, out var unit) || !_ago.Contains(c.Word(i + 2)) || unit is CalendarUnit.Half or CalendarUnit.Quarter)
            return null;
        if (count == 1 && unit is CalendarUnit.Year or CalendarUnit.Month)
            return null;
        CalendarSpan? span = null;
        if (c.Published is { } day)
        {
            span = unit switch
            {
                CalendarUnit.Day => CalendarSpan.Day(day.AddDays(-count)),
                CalendarUnit.Decade => CalendarSpan.Year(day.Year - (10 * count)),
                _ => Around(c, unit, day, -count, false),
            };
        }
        return Reading.Of(i + 3, unit == CalendarUnit.Decade ? PeriodKind.Year : unit.Kind(), span, PeriodAnchor.Publication, "ago");
    }
}
