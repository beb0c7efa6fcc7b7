using System.Collections.Frozen;
using System.Globalization;
using Extractor.Text;

namespace Extractor.Ingestion.Dates;

/// <summary>Finds days written as “July 13, 2021”, “13. Juli 2021”, “13-JUL-2021”, “13.07.2021”, “2021-07-13”. A numeric date whose day and month could be swapped is read only where the order is known.</summary>
internal static class DateText
{
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Months =
        TsvTable.Embedded("date-months.tsv", "name", "month").ToFrozenDictionary(row => row[0], row => int.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The first full date in a short text such as a metadata value; null when there is none.</summary>
    public static DateOnly? Parse(string text, DateOrder order = DateOrder.Unknown)
    {
        if (text.Length > 400)
            text = text[..400];
        if (Compact(text) is { } compact)
            return compact;
        foreach (var mention in Mentions(text, Tokenizer.Tokens(text), order))
        {
            if (mention.Date is { } date)
                return date;
        }
        return null;
    }

    public static List<DateMention> Mentions(string text, List<Token> tokens, DateOrder order = DateOrder.Unknown)
    {
        List<DateMention> mentions = [];
        for (var i = 0; i < tokens.Count; i++)
        {
            if (At(text, tokens, i, order) is not { } mention)
                continue;
            mentions.Add(mention);
            i = mention.EndToken - 1;
        }
        return mentions;
    }

    /// <summary>The month a word names; 0 when it names none.</summary>
    public static int Month(ReadOnlySpan<char> word) => Months.TryGetValue(word, out var month) ? month : 0;

    /// <summary>A plausible year of publication.</summary>
    public static int? Year(ReadOnlySpan<char> digits) =>
        digits.Length == 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1850 and <= 2150 ? year : null;

    private static DateOnly? Compact(string text) =>
        text.Length >= 8 && text.AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') < 0 && (text.Length == 8 || !char.IsAsciiDigit(text[8]))
        && DateOnly.TryParseExact(text.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year >= 1850 ? date : null;

    private static DateMention? At(string text, List<Token> tokens, int i, DateOrder order)
    {
        var token = tokens[i];
        if (token.Kind == TokenKind.Word)
            return token.Capitalised && Month(Chars(text, token)) is > 0 and var month ? MonthFirst(text, tokens, i, month) : null;
        if (token.Kind != TokenKind.Number)
            return null;
        return Dotted(text, token, i) ?? Separated(text, tokens, i, order) ?? Hyphenated(text, tokens, i) ?? DayFirst(text, tokens, i);
    }

    private static DateMention? Dotted(string text, Token token, int i)
    {
        Span<Range> parts = stackalloc Range[4];
        var chars = Chars(text, token);
        if (chars.Split(parts, '.') != 3 || chars.Contains(','))
            return null;
        if (Year(chars[parts[2]]) is { } year)
            return Build(year, Number(chars[parts[1]]), Number(chars[parts[0]]), token.Span, i, i + 1);
        return Year(chars[parts[0]]) is { } first ? Build(first, Number(chars[parts[1]]), Number(chars[parts[2]]), token.Span, i, i + 1) : null;
    }

    private static DateMention? Separated(string text, List<Token> tokens, int i, DateOrder order)
    {
        if (i + 4 >= tokens.Count || tokens[i + 1].Length != 1 || text[tokens[i + 1].Start] is not ('-' or '/') || tokens[i + 3].Length != 1 || text[tokens[i + 3].Start] != text[tokens[i + 1].Start])
            return null;
        for (var k = 1; k < 5; k++)
        {
            if (tokens[i + k].SpaceBefore)
                return null;
        }
        ReadOnlySpan<char> a = Chars(text, tokens[i]), b = Chars(text, tokens[i + 2]), c = Chars(text, tokens[i + 4]);
        TextSpan span = new(tokens[i].Start, tokens[i + 4].End);
        if (Year(a) is { } year)
            return Build(year, Number(b), Number(c), span, i, i + 5);
        if (Year(c) is not { } last)
            return null;
        int first = Number(a), second = Number(b);
        if (first > 12 || first == second || (second <= 12 && order == DateOrder.DayFirst))
            return Build(last, second, first, span, i, i + 5);
        return second > 12 || order == DateOrder.MonthFirst ? Build(last, first, second, span, i, i + 5) : null;
    }

    /// <summary>“6-MAR-1987”, as news agencies and databases stamp it.</summary>
    private static DateMention? Hyphenated(string text, List<Token> tokens, int i)
    {
        if (i + 4 >= tokens.Count || !IsHyphen(text, tokens, i + 1) || !IsHyphen(text, tokens, i + 3))
            return null;
        var month = Month(Chars(text, tokens[i + 2]));
        return month > 0 && Year(Chars(text, tokens[i + 4])) is { } year
            ? Build(year, month, Number(Chars(text, tokens[i])), new TextSpan(tokens[i].Start, tokens[i + 4].End), i, i + 5)
            : null;
    }

    private static bool IsHyphen(string text, List<Token> tokens, int at) =>
        tokens[at].Length == 1 && text[tokens[at].Start] is '-' or '‑' && !tokens[at].SpaceBefore && !tokens[at + 1].SpaceBefore;

    private static DateMention? MonthFirst(string text, List<Token> tokens, int i, int month)
    {
        var at = Skip(text, tokens, i + 1, ".");
        var day = at < tokens.Count && tokens[at].Kind == TokenKind.Number ? Number(Chars(text, tokens[at])) : 0;
        if (day is < 1 or > 31)
            return null;
        var end = SkipOrdinal(text, tokens, at + 1);
        return WithYear(text, tokens, i, end, month, day);
    }

    private static DateMention? DayFirst(string text, List<Token> tokens, int i)
    {
        var day = tokens[i].Length <= 2 ? Number(Chars(text, tokens[i])) : 0;
        if (day is < 1 or > 31)
            return null;
        var at = Skip(text, tokens, SkipOrdinal(text, tokens, i + 1), ".");
        if (at < tokens.Count && (Chars(text, tokens[at]) is "of" or "de"))
            at++;
        if (at >= tokens.Count || Month(Chars(text, tokens[at])) is not (> 0 and var month))
            return null;
        // “5 may” in the middle of a sentence is a count and a verb.
        if (!tokens[at].Capitalised && Chars(text, tokens[at]) is "may" or "mar" or "march")
            return null;
        return WithYear(text, tokens, i, Skip(text, tokens, at + 1, "."), month, day);
    }

    private static DateMention? WithYear(string text, List<Token> tokens, int first, int end, int month, int day)
    {
        var at = Skip(text, tokens, end, ",");
        if (at < tokens.Count && (Chars(text, tokens[at]) is "de" or "of"))
            at++;
        int? year = at < tokens.Count && tokens[at].Kind == TokenKind.Number ? Year(Chars(text, tokens[at])) : null;
        if (year is not null)
            end = at + 1;
        return Build(year, month, day, new TextSpan(tokens[first].Start, tokens[end - 1].End), first, end);
    }

    private static int Skip(string text, List<Token> tokens, int at, string mark) => at < tokens.Count && Chars(text, tokens[at]).SequenceEqual(mark) ? at + 1 : at;

    private static int SkipOrdinal(string text, List<Token> tokens, int at) =>
        at < tokens.Count && !tokens[at].SpaceBefore && Chars(text, tokens[at]) is "st" or "nd" or "rd" or "th" ? at + 1 : at;

    private static DateMention? Build(int? year, int month, int day, TextSpan span, int first, int end)
    {
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year ?? 2000, month))
            return null;
        return new DateMention(year, month, day, span, first, end);
    }

    private static int Number(ReadOnlySpan<char> digits) =>
        digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static ReadOnlySpan<char> Chars(string text, Token token) => text.AsSpan(token.Start, token.Length);
}
