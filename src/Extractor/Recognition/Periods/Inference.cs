namespace Extractor.Recognition.Periods;

/// <summary>Finds the year of a period that is named without one.</summary>
internal static class Inference
{
    public const string Latest = "the latest before the publication date";
    public const string Coming = "the next after the publication date, since the words look ahead";

    /// <param name="ofYear">The period in the year of that name.</param>
    /// <param name="ended">The latest must have ended (quarters, of which results are told); otherwise it must have begun.</param>
    public static CalendarSpan? Year(PeriodContext c, int first, int end, bool ended, Func<int, CalendarSpan> ofYear, out string? note)
    {
        note = null;
        if (c.Published is not { } published)
            return null;
        var forward = c.LooksForward(first, end);
        note = forward ? Coming : Latest;
        return forward ? Next(published, ofYear) : Last(published, ended, ofYear);
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
