using Extractor.Text;

namespace Extractor.Recognition.Periods;

/// <summary>From the start of the running unit up to now: so far this year, year to date, earlier this month; and what is left of it.</summary>
internal sealed class ToDateReader
{
    private readonly Lexicon<CalendarUnit> _leading;
    private readonly Lexicon<CalendarUnit> _plain;
    private readonly Lexicon<bool> _trailing;
    private readonly Lexicon<bool> _rest;
    private readonly Lexicon<bool> _before;
    private readonly WordSet _this;
    private readonly WordSet _period;

    public ToDateReader(PeriodWords words)
    {
        string[] units = ["year", "month", "quarter", "week"];
        CalendarUnit[] meanings = [CalendarUnit.Year, CalendarUnit.Month, CalendarUnit.Quarter, CalendarUnit.Week];
        _leading = words.Phrases(units.Zip(meanings).SelectMany(static p => (string[])[$"so far this {p.First}", $"so far in the {p.First}", $"thus far this {p.First}", $"earlier this {p.First}", $"{p.First}-to-date", $"{p.First} to date"], static (p, phrase) => (phrase, p.Second)));
        _plain = words.Phrases(units.Zip(meanings).Select(static p => ($"this {p.First}", p.Second)));
        _trailing = words.Phrases([("so far", true), ("to date", true), ("thus far", true), ("up to now", true)]);
        _rest = words.Phrases([("rest of", true), ("remainder of", true), ("balance of", true)]);
        _this = words.Set("this the");
        _period = words.Set("period");
        _before = words.Phrases(Array.ConvertAll(["last year", "a year ago", "a year earlier", "of last year", "the previous year"], static phrase => (phrase, true)));
    }

    public Reading? Read(PeriodContext c, int i)
    {
        var tokens = c.Source.Tokens;
        if (_leading.Match(tokens, i, out var length, out var unit))
            return ToDate(c, _period.Contains(c.Word(i + length)) ? i + length + 1 : i + length, unit);
        if (_plain.Match(tokens, i, out length, out unit) && _trailing.Match(tokens, i + length, out var more, out _))
            return ToDate(c, i + length + more, unit);
        if (!_rest.Match(tokens, i, out length, out _) || !_this.Contains(c.Word(i + length)) || !c.TryUnit(i + length + 1, out unit) || Running(c, unit) is not { } running)
            return null;
        return Reading.Of(i + length + 2, PeriodKind.Range, new(c.Published!.Value, running.To), PeriodAnchor.Publication, "rest-of-unit");
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
