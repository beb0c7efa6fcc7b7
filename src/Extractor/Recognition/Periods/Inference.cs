namespace Extractor.Recognition.Periods;

/// <summary>Finds the year of a period that is named without one.</summary>
internal static class Inference
{
    public const string Latest = "the latest before the publication date";
    public const string Coming = "the next after the publication date, since the words look ahead";

    public const string Running = "the one that runs, since that of the year before is far";
    public const string Near = "the nearest to the publication date";

    /// <param name="ofYear">The period in the year of that name.</param>
    /// <param name="ended">The latest must have ended (quarters, of which results are told); otherwise it must have begun.</param>
    public static CalendarSpan? Year(PeriodContext c, int first, int end, bool ended, Func<int, CalendarSpan> ofYear, out string? note)
    {
        note = null;
        if (c.Published is not { } published)
            return null;
        var forward = c.LooksForward(first, end);
        var last = Last(published, ended, ofYear);
        var next = Next(published, ofYear);
        if (!c.Assumes && ended && !forward && IsRunning(published, last, next))
        {
            note = Running;
            return next;
        }
        if (!c.Assumes && !c.IsTold(first) && !(!forward && c.IsPast(first, end)) && IsFar(published, last, next, forward))
        {
            note = Near;
            return forward ? last : next;
        }
        note = forward ? Coming : Latest;
        return forward ? next : last;
    }

    /// <summary>The quarter or half that runs, or is about to begin, is nearer than the one of the year before.</summary>
    private static bool IsRunning(DateOnly published, CalendarSpan last, CalendarSpan next) =>
        next.To.DayNumber - next.From.DayNumber < 185 && next.From.DayNumber - published.DayNumber < 31 && published.DayNumber - last.To.DayNumber > 180;

    /// <summary>
    /// Looking ahead, a period that has just ended is nearer than one that is half a year off (“expects to report its
    /// fourth quarter”); looking back, a month to come is nearer than one of last spring, unless it tells when something was said.
    /// </summary>
    private static bool IsFar(DateOnly published, CalendarSpan last, CalendarSpan next, bool forward)
    {
        var ago = published.DayNumber - last.To.DayNumber;
        var ahead = next.From.DayNumber - published.DayNumber;
        if (forward)
            return ago is >= 0 and < 60 && ahead > 180;
        return next.To.DayNumber - next.From.DayNumber < 31 && published.DayNumber - last.From.DayNumber > 300 && ahead is > 0 and < 60;
    }

    public static CalendarSpan Last(DateOnly published, bool ended, Func<int, CalendarSpan> ofYear)
    {
        for (var year = published.Year + 2; ; year--)
        {
            var span = ofYear(year);
            if ((ended ? span.To : span.From) <= published)
                return span;
        }
    }

    public static CalendarSpan Next(DateOnly published, Func<int, CalendarSpan> ofYear)
    {
        for (var year = published.Year - 2; ; year++)
        {
            var span = ofYear(year);
            if (span.To >= published)
                return span;
        }
    }
}
