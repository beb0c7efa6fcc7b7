using System.Globalization;

namespace Extractor.Query;

/// <summary>Reads a day, month or year, and ranges of them.</summary>
internal static class DateRangeText
{
    /// <returns>The days that the text covers; null when it is no date.</returns>
    public static (DateOnly First, DateOnly Last)? Day(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return (day, day);
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return (month, new(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)));
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0)
            return (new(year, 1, 1), new(year, 12, 31));
        return null;
    }

    /// <summary>“2021”, “2021-07..2021-09”, “2021-07-13..”, “&gt;=2021”, “&lt;2021-07”.</summary>
    /// <returns>Null when the text is no such range, or its ends are in the wrong order.</returns>
    public static (DateOnly? First, DateOnly? Last)? Read(string text)
    {
        if (text.IndexOf("..", StringComparison.Ordinal) is var dots and >= 0)
            return Between(text[..dots], text[(dots + 2)..]);
        return text switch
        {
            ['>', '=', ..] => Day(text[2..]) is { } day ? (day.First, null) : null,
            ['<', '=', ..] => Day(text[2..]) is { } day ? (null, day.Last) : null,
            ['>', ..] => Day(text[1..]) is { } day && day.Last < DateOnly.MaxValue ? (day.Last.AddDays(1), null) : null,
            ['<', ..] => Day(text[1..]) is { } day && day.First > DateOnly.MinValue ? (null, day.First.AddDays(-1)) : null,
            _ => Day(text) is { } day ? (day.First, day.Last) : null,
        };
    }

    /// <summary>A day as the end of it, or a moment: “2021-07-13T08:00Z”; without a zone it is UTC.</summary>
    public static DateTimeOffset? Moment(string text)
    {
        if (Day(text) is { } day)
            return new DateTimeOffset(day.Last, new TimeOnly(23, 59, 59, 999), TimeSpan.Zero);
        return text.Contains('T', StringComparison.OrdinalIgnoreCase)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : null;
    }

    private static (DateOnly? First, DateOnly? Last)? Between(string low, string high)
    {
        var first = low is "" or "*" ? null : Day(low)?.First;
        var last = high is "" or "*" ? null : Day(high)?.Last;
        var lost = (first is null && low is not ("" or "*")) || (last is null && high is not ("" or "*")) || (first is null && last is null);
        return lost || first > last ? null : (first, last);
    }
}
