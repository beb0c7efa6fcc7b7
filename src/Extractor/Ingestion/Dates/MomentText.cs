using System.Collections.Frozen;
using System.Globalization;
using Extractor.Text;

namespace Extractor.Ingestion.Dates;

/// <summary>Reads a day with its time and zone from a metadata value: “2021-07-13T08:00:00+02:00”, “10:02 a.m. EST, Nov. 19, 2019”, seconds since 1970.</summary>
internal static class MomentText
{
    private const int LongestText = 400;

    private static readonly FrozenDictionary<string, TimeSpan>.AlternateLookup<ReadOnlySpan<char>> Zones =
        TsvTable.Embedded("date-zones.tsv", "zone", "minutes").ToFrozenDictionary(row => row[0], row => TimeSpan.FromMinutes(int.Parse(row[1], CultureInfo.InvariantCulture)), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Null when the text names no day, or only one that can be read in two ways.</summary>
    public static StatedMoment? Read(string text, DateOrder order)
    {
        text = text.Length > LongestText ? text[..LongestText] : text;
        if (SinceEpoch(text.AsSpan().Trim()) is { } counted)
            return counted;
        if (DateText.Parse(text, order) is not { } date)
            return null;
        return Clock(text) is var (time, precision, end) ? new StatedMoment(date, precision, time, Zone(text.AsSpan(end))) : new StatedMoment(date, DatePrecision.Day, null, null);
    }

    private static StatedMoment? SinceEpoch(ReadOnlySpan<char> text)
    {
        if (text.Length is not (10 or 13) || text.IndexOfAnyExceptInRange('0', '9') >= 0 || text[0] is '0')
            return null;
        var number = long.Parse(text, CultureInfo.InvariantCulture);
        var moment = DateTimeOffset.FromUnixTimeMilliseconds(text.Length == 13 ? number : number * 1000);
        return new StatedMoment(DateOnly.FromDateTime(moment.Date), DatePrecision.Second, TimeOnly.FromTimeSpan(moment.TimeOfDay), TimeSpan.Zero);
    }

    /// <summary>The first “8:05”, “08:05:30.120” or “8:05 pm”.</summary>
    private static (TimeOnly Time, DatePrecision Precision, int End)? Clock(string text)
    {
        for (var colon = text.IndexOf(':'); colon >= 0; colon = text.IndexOf(':', colon + 1))
        {
            var start = colon;
            while (start > 0 && colon - start < 2 && char.IsAsciiDigit(text[start - 1]))
                start--;
            if (start == colon || TwoDigits(text, colon + 1) is not { } minute || int.Parse(text.AsSpan(start, colon - start), CultureInfo.InvariantCulture) is not (< 24 and var hour) || minute > 59)
                continue;
            var end = colon + 3;
            var precision = DatePrecision.Minute;
            var second = 0;
            if (end < text.Length && text[end] == ':' && TwoDigits(text, end + 1) is < 60 and { } seconds)
            {
                (second, precision) = (seconds, DatePrecision.Second);
                end += 3;
                while (end < text.Length && (text[end] is '.' || char.IsAsciiDigit(text[end])))
                    end++;
            }
            return (new TimeOnly(HalfDay(text, ref end, hour), minute, second), precision, end);
        }
        return null;
    }

    private static int? TwoDigits(string text, int at) =>
        at + 1 < text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) ? ((text[at] - '0') * 10) + text[at + 1] - '0' : null;

    private static int HalfDay(string text, ref int end, int hour)
    {
        var rest = text.AsSpan(end).TrimStart();
        var mark = rest.StartsWith("am", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("pm", StringComparison.OrdinalIgnoreCase) ? 2
            : rest.StartsWith("a.m.", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("p.m.", StringComparison.OrdinalIgnoreCase) ? 4 : 0;
        if (mark == 0 || hour is 0 or > 12 || (rest.Length > mark && char.IsAsciiLetter(rest[mark])))
            return hour;
        end = text.Length - rest.Length + mark;
        var isAfternoon = rest[0] is 'p' or 'P';
        return hour == 12 ? (isAfternoon ? 12 : 0) : isAfternoon ? hour + 12 : hour;
    }

    private static TimeSpan? Zone(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(" (,");
        if (rest.Length >= 3 && rest[0] is '+' or '-' or '−')
            return Offset(rest);
        var length = 0;
        while (length < rest.Length && char.IsAsciiLetter(rest[length]))
            length++;
        if (length == 0 || !Zones.TryGetValue(rest[..length], out var zone))
            return null;
        // “GMT+2”
        return rest.Length > length + 1 && rest[length] is '+' or '-' && zone == TimeSpan.Zero ? Offset(rest[length..]) : zone;
    }

    private static TimeSpan? Offset(ReadOnlySpan<char> rest)
    {
        Span<int> digits = stackalloc int[4];
        var count = 0;
        for (var i = 1; i < rest.Length && count < 4 && (char.IsAsciiDigit(rest[i]) || rest[i] == ':'); i++)
        {
            if (rest[i] != ':')
                digits[count++] = rest[i] - '0';
        }
        var hours = count switch { 0 => -1, 1 => digits[0], 3 => digits[0], _ => (digits[0] * 10) + digits[1] };
        var minutes = count switch { 3 => (digits[1] * 10) + digits[2], 4 => (digits[2] * 10) + digits[3], _ => 0 };
        if (hours is < 0 or > 14 || minutes > 59)
            return null;
        var ahead = new TimeSpan(hours, minutes, 0);
        return rest[0] == '+' ? ahead : -ahead;
    }
}
