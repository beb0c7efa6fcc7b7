using Extractor.Text;

namespace Extractor.Recognition.Periods;

/// <summary>From the start of the running unit up to now: so far this year, year to date, earlier this month; and what is left of it.</summary>
internal sealed class ToDateReader
{
    private const int PerfectReach = 9;
    private readonly Lexicon<CalendarUnit> _leading;
    private readonly Lexicon<CalendarUnit> _plain;
    private readonly Lexicon<bool> _trailing;
    private readonly Lexicon<bool> _rest;
    private readonly Lexicon<bool> _before;
    private readonly WordSet _this;
    private readonly WordSet _period;
    private readonly WordSet _fiscal;
    private readonly EndedReader _ended;
    private readonly Lexicon<CalendarUnit> _the;
    private readonly WordSet _gains;
    private readonly WordSet _to;
    private readonly int _for;
    private readonly WordSet _has;
    private readonly WordSet _notPerfect;
    private readonly WordSet _stops;

    public ToDateReader(PeriodWords words, EndedReader ended)
    {
        _ended = ended;
        _has = words.Set("has have");
        _notPerfect = words.Set("to a an the no said set announced agreed decided planned more fewer less");
        _stops = words.Set("to will would and but that is are was were");
        _fiscal = words.Set("fiscal financial business");
        (_leading, _plain) = (words.Phrases<CalendarUnit>([]), words.Phrases<CalendarUnit>([]));
        foreach (var (unit, meaning) in ((string, CalendarUnit)[])[("year", CalendarUnit.Year), ("month", CalendarUnit.Month), ("quarter", CalendarUnit.Quarter), ("week", CalendarUnit.Week)])
        {
            foreach (var phrase in (string[])[$"so far this {unit}", $"so far in the {unit}", $"thus far this {unit}", $"earlier this {unit}", $"{unit}-to-date", $"{unit} to date"])
                _leading.Add(phrase, meaning);
            _plain.Add($"this {unit}", meaning);
        }
        _trailing = words.Phrases([("so far", true), ("to date", true), ("thus far", true), ("up to now", true)]);
        _rest = words.Phrases([("rest of", true), ("remainder of", true), ("balance of", true)]);
        _this = words.Set("this the");
        _period = words.Set("period");
        _the = words.Phrases([("the year", CalendarUnit.Year), ("this year", CalendarUnit.Year)]);
        _gains = words.Set("gain gains loss losses rally decline declines drop slide advance fall rise");
        _to = words.Set("to");
        _for = words.Word("for");
        _before = words.Phrases(Array.ConvertAll(["last year", "a year ago", "a year earlier", "of last year", "the previous year"], static phrase => (phrase, true)));
    }

    public Reading? Read(PeriodContext c, int i)
    {
        var tokens = c.Source.Tokens;
        if (_leading.Match(tokens, i, out var length, out var unit))
            return ToDate(c, _period.Contains(c.Word(i + length)) ? i + length + 1 : i + length, unit);
        if (_plain.Match(tokens, i, out length, out unit) && _trailing.Match(tokens, i + length, out var more, out _))
            return ToDate(c, i + length + more, unit);
        if (_the.Match(tokens, i, out length, out unit) && IsGain(c, c.Word(i - 1) == _for ? i - 2 : i - 1, i + length))
            return ToDate(c, i + length, unit);
        if (_plain.Match(tokens, i, out length, out unit) && unit == CalendarUnit.Year && IsPerfect(c, i, i + length))
            return ToDate(c, i + length, unit);
        if (!_rest.Match(tokens, i, out length, out _) || !_this.Contains(c.Word(i + length)))
            return null;
        if (_fiscal.Contains(c.Word(i + length + 1)))
            return RestOfFiscalYear(c, i + length + 1);
        if (!c.TryUnit(i + length + 1, out unit) || Running(c, unit) is not { } running)
            return null;
        return Reading.Of(i + length + 2, PeriodKind.Range, new(c.Published!.Value, running.To), PeriodAnchor.Publication, "rest-of-unit");
    }

    /// <summary>“taking its gain this year to 9%”, “cutting its loss for the year to 9%”: what a price has done so far.</summary>
    private bool IsGain(PeriodContext c, int i, int end) => _gains.Contains(c.Word(i)) && _to.Contains(c.Word(end)) && c.IsNumber(end + 1);

    /// <summary>“has sold 900 this year” counts up to now.</summary>
    private bool IsPerfect(PeriodContext c, int i, int end)
    {
        if (c.Words.YearCues.Contains(c.Word(i - 1)))
            return false;
        for (var k = i - 1; k >= c.SentenceFirst && k > i - PerfectReach; k--)
        {
            var word = c.Word(k);
            if (_has.Contains(word))
                return !_notPerfect.Contains(c.Word(k + 1)) && !c.LooksForward(i, end);
            if (_stops.Contains(word) || c.Is(k, ',') || c.Is(k, ';'))
                return false;
        }
        return false;
    }

    /// <summary>“the rest of the financial year”, with “which ends on …” or by what the article says elsewhere.</summary>
    private Reading? RestOfFiscalYear(PeriodContext c, int i)
    {
        if (c.Published is not { } day || !c.TryUnit(i + 1, out var unit) || unit != CalendarUnit.Year)
            return null;
        var last = c.Fiscal.Year(c.Fiscal.NameAt(day)).To;
        var end = i + 2;
        if (_ended.TryRead(c, i, out var told, out _) && told.To > day)
            (last, end) = (told.To.Value, told.End);
        return Reading.Of(end, PeriodKind.Range, new(day, last), PeriodAnchor.Publication, "rest-of-unit");
    }

    private Reading ToDate(PeriodContext c, int end, CalendarUnit unit)
    {
        CalendarSpan? span = Running(c, unit) is { } running ? running with { To = c.Published!.Value } : null;
        if (_before.Match(c.Source.Tokens, end, out var length, out _))
            return Reading.Of(end + length, PeriodKind.Range, span?.Move(new(-1)), PeriodAnchor.Publication, "to-date") with { Comparison = true };
        return Reading.Of(end, PeriodKind.Range, span, PeriodAnchor.Publication, "to-date");
    }

    private static CalendarSpan? Running(PeriodContext c, CalendarUnit unit)
    {
        if (c.Published is not { } day)
            return null;
        return unit switch
        {
            CalendarUnit.Year => CalendarSpan.Year(day.Year),
            CalendarUnit.Quarter => CalendarSpan.Months(day.Year, ((day.Month - 1) / 3 * 3) + 1, 3),
            CalendarUnit.Month => CalendarSpan.Months(day.Year, day.Month, 1),
            CalendarUnit.Week => CalendarSpan.Week(day),
            _ => null,
        };
    }
}
