using System.Globalization;

namespace Extractor.Ingestion.Dates;

/// <summary>The day that many sites write into an article's address: /2021/07/13/, /2021-07-13-title, /20210713/.</summary>
internal static class UrlDate
{
    public static PublicationDate? Find(string url)
    {
        for (var at = url.IndexOf("//", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 2 : 0; at + 8 <= url.Length; at++)
        {
            if (!char.IsAsciiDigit(url[at]) || (at > 0 && char.IsAsciiDigit(url[at - 1])) || DateText.Year(url.AsSpan(at, 4)) is not { } year)
                continue;
            if (Rest(url, at, year) is var (date, length))
                return new PublicationDate(date, DateSource.Url, url.Substring(at, length), 0.85, "the address of the article holds the day");
        }
        return null;
    }

    private static (DateOnly Date, int Length)? Rest(string url, int at, int year)
    {
        var separator = url[at + 4];
        if (char.IsAsciiDigit(separator))
        {
            var compact = url.AsSpan(at, 8);
            var whole = at + 8 == url.Length || !char.IsAsciiDigit(url[at + 8]);
            return whole && DateOnly.TryParseExact(compact, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? (date, 8) : null;
        }
        if (separator is not ('/' or '-' or '_'))
            return null;
        var end = at + 5;
        while (end < url.Length && char.IsAsciiLetterOrDigit(url[end]))
            end++;
        var month = Month(url.AsSpan(at + 5, end - at - 5));
        var dayStart = end + 1;
        if (month == 0 || dayStart >= url.Length || url[end] != separator)
            return null;
        end = dayStart;
        while (end < url.Length && char.IsAsciiDigit(url[end]))
            end++;
        if (end - dayStart is not (1 or 2) || (end < url.Length && char.IsAsciiLetter(url[end])))
            return null;
        var day = int.Parse(url.AsSpan(dayStart, end - dayStart), CultureInfo.InvariantCulture);
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? (new DateOnly(year, month, day), end - at) : null;
    }

    private static int Month(ReadOnlySpan<char> part)
    {
        if (part.Length is 1 or 2 && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number is >= 1 and <= 12 ? number : 0;
        return DateText.Month(part);
    }
}
