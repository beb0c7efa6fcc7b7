using Extractor.Text;

namespace Extractor.Recognition.Periods;

/// <summary>Dates in digits: 2024-03-25, 25.03.2024, 03/25/2024.</summary>
internal sealed class NumericDateReader
{
    public Reading? Read(PeriodContext c, int i)
    {
        if (!c.IsNumber(i) || (i > c.SentenceFirst && c.Attached(i) && c.Is(i - 1, '/')))
            return null;
        var chars = c.Source.Chars(i);
        if (chars.Contains('.'))
            return ReadDotted(chars, i);
        if (YearReader.TryYear(c, i, out var year))
            return ReadIso(c, i, year);
        return ReadSlashed(c, i);
    }

    private static Reading? ReadDotted(ReadOnlySpan<char> chars, int i)
    {
        Span<int> parts = stackalloc int[3];
        var at = 0;
        foreach (var c in chars)
        {
            if (c == '.' && at < 2)
                at++;
            else if (char.IsAsciiDigit(c) && parts[at] < 1000)
                parts[at] = (parts[at] * 10) + (c - '0');
            else
                return null;
        }
        return at == 2 && parts[2] >= 1900 ? Dated(i + 1, parts[2], parts[1], parts[0]) : null;
    }

    private static Reading? ReadIso(PeriodContext c, int i, int year) =>
        c.Is(i + 1, '-') && c.Attached(i + 1) && c.TryInteger(i + 2, out var month, out var digits) && digits == 2
        && c.Is(i + 3, '-') && c.Attached(i + 3) && c.TryInteger(i + 4, out var day, out digits) && digits == 2
            ? Dated(i + 5, year, month, day)
            : null;

    private static Reading? ReadSlashed(PeriodContext c, int i)
    {
        if (!Slashed(c, i, out var first, out var second, out var year))
            return null;
        if (first > 12)
            return Dated(i + 5, year, second, first);
        if (second > 12 || first == second)
            return Dated(i + 5, year, first, second);
        return MonthComesFirst(c) switch
        {
            true => Dated(i + 5, year, first, second),
            false => Dated(i + 5, year, second, first),
            null => new Reading(i + 5, PeriodKind.Day, null, null, PeriodAnchor.Absolute, "numeric-date", "which number is the month cannot be told"),
        };
    }

    private static bool Slashed(PeriodContext c, int i, out int first, out int second, out int year)
    {
        (second, year) = (0, 0);
        return c.TryInteger(i, out first, out var digits) && digits <= 2
            && c.Is(i + 1, '/') && c.Attached(i + 1) && c.TryInteger(i + 2, out second, out digits) && digits <= 2
            && c.Is(i + 3, '/') && c.Attached(i + 3) && YearReader.TryYear(c, i + 4, out year)
            && first is > 0 and < 32 && second is > 0 and < 32;
    }

    /// <summary>What another date of the same text shows; the first that has a number over 12 decides.</summary>
    private static bool? MonthComesFirst(PeriodContext c)
    {
        if (c.MonthFirstKnown)
            return c.MonthFirst;
        c.MonthFirstKnown = true;
        var tokens = c.Source.Tokens;
        for (var i = 2; i + 3 < tokens.Length && c.MonthFirst is null; i++)
        {
            if (tokens[i].Kind != TokenKind.Number || tokens[i].Length != 2 || !IsSlash(c, tokens[i - 1]) || !IsSlash(c, tokens[i + 1]) || tokens[i + 2].Length != 4)
                continue;
            if (int.TryParse(c.Source.Chars(i), out var second) && int.TryParse(c.Source.Chars(i - 2), out var first) && first > 12 != second > 12)
                c.MonthFirst = second > 12;
        }
        return c.MonthFirst;
    }

    private static bool IsSlash(PeriodContext c, Token token) => token.Length == 1 && c.Source.Text[token.Start] == '/';

    private static Reading? Dated(int end, int year, int month, int day) =>
        month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || year > 2100
            ? null
            : Reading.Of(end, PeriodKind.Day, CalendarSpan.Day(new(year, month, day)), PeriodAnchor.Absolute, "numeric-date");
}
