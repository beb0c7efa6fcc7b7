using System.Collections.Frozen;

namespace Extractor.Recognition.Periods;

/// <summary>The names of the rules that read periods, as mentions carry them.</summary>
public static class PeriodRules
{
    public static readonly FrozenSet<string> All = FrozenSet.Create(
        "year", "fiscal-year", "split-year", "years-range", "decade", "mid-year", "full-year", "year-anaphor", "year-end",
        "quarter", "named-quarter", "quarter-anaphor", "half", "half-year", "half-anaphor", "months-of-year", "months-anaphor", "past-months", "annual-results",
        "month", "mid-month", "relative-month", "month-anaphor", "season", "date", "numeric-date", "weekday", "named-day", "holiday-season",
        "relative-unit", "past-span", "prior-span", "next-span", "in-years", "ago", "to-date", "rest-of-unit",
        "ended", "range", "since", "by", "by-end-of-year", "until", "through", "before", "within", "from", "to", "end-of", "start-of", "middle-of",
        "earlier-unit", "previous-unit", "same-period", "period-of-year", "change-basis", "period-anaphor", "state");
}
