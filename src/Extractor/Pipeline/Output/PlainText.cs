using System.Globalization;
using Extractor.Claims;
using Extractor.Recognition.Numbers;

namespace Extractor.Pipeline.Output;

/// <summary>Field values as people read them in tables.</summary>
public static class PlainText
{
    public static string Decimal(decimal value) => value.ToString("#,0.############################", CultureInfo.InvariantCulture);

    /// <summary>“over 1,500,000 vehicle”, “up 12 percent”.</summary>
    public static string Value(decimal value, decimal? high, Bound bound, string? unit, Direction? direction)
    {
        List<string> words = [];
        if (direction is { } way)
            words.Add(FieldName.Of(way));
        if (bound is not (Bound.Exact or Bound.Between))
            words.Add(FieldName.Of(bound));
        words.Add(high is { } upper ? $"{Decimal(value)} to {Decimal(upper)}" : Decimal(value));
        if (unit is not null)
            words.Add(unit);
        return string.Join(' ', words);
    }

    /// <summary>“2021”, “2021-04 to 2021-06”, “by 2025-12-31”; empty when unknown.</summary>
    public static string Period(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => "",
        (null, { } deadline) => $"by {FieldName.Of((DateOnly?)deadline)}",
        ({ } start, null) => $"from {FieldName.Of((DateOnly?)start)}",
        ({ } start, { } end) when start == end => FieldName.Of((DateOnly?)start)!,
        ({ Month: 1, Day: 1 } start, { Month: 12, Day: 31 } end) => start.Year == end.Year ? $"{start.Year:0000}" : $"{start.Year:0000} to {end.Year:0000}",
        ({ Day: 1 } start, { } end) when end.Day == DateTime.DaysInMonth(end.Year, end.Month) => start.Year == end.Year && start.Month == end.Month ? Month(start) : $"{Month(start)} to {Month(end)}",
        ({ } start, { } end) => $"{FieldName.Of((DateOnly?)start)} to {FieldName.Of((DateOnly?)end)}",
    };

    /// <summary>One line: blanks and line breaks become one blank, and what is longer than <paramref name="length"/> ends in “…”.</summary>
    public static string Short(string text, int length)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= length ? line : line[..(length - 1)].TrimEnd() + "…";
    }

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
