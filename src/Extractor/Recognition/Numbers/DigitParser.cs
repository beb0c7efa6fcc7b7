using System.Globalization;
using Extractor.Text;

namespace Extractor.Recognition.Numbers;

/// <summary>Reads the characters of a number token.</summary>
internal static class DigitParser
{
    private const int MostDigits = 24;

    /// <summary>So many nines fit an int.</summary>
    private const int MostPlainDigits = 9;

    /// <param name="digits">Digits with separators, or a vulgar fraction (½).</param>
    /// <param name="decimalComma">The text groups by full stops: 1.234 is a thousand, 1,234 a little more than one.</param>
    /// <param name="value">The number.</param>
    /// <param name="step">The weight of its last digit.</param>
    /// <returns>False for what is no number: 192.168.1.2, 24.03.2024.</returns>
    public static bool TryParse(ReadOnlySpan<char> digits, bool decimalComma, out decimal value, out decimal step)
    {
        (value, step) = (0, 1);
        if (TryPlain(digits, out var whole))
        {
            value = whole;
            return true;
        }
        if (digits.Length == 1 && !char.IsAsciiDigit(digits[0]))
            return TryVulgar(digits[0], out value, out step);
        var point = DecimalPoint(digits, decimalComma, out var grouped);
        if (!grouped)
            return false;
        Span<char> plain = stackalloc char[MostDigits + 1];
        var length = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            if (length == plain.Length)
                return false;
            if (char.IsAsciiDigit(digits[i]))
                plain[length++] = digits[i];
            else if (i == point)
                plain[length++] = '.';
            else if (digits[i] is not (',' or '.' or '\'' or '’' or '\u00A0' or '\u202F' or '\u2009'))
                return false;
        }
        for (var i = 0; point >= 0 && i < digits.Length - point - 1; i++)
            step /= 10;
        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Up to nine digits and nothing else, as most numbers are.</summary>
    private static bool TryPlain(ReadOnlySpan<char> digits, out int value)
    {
        value = 0;
        if (digits.Length is 0 or > MostPlainDigits)
            return false;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c))
                return false;
            value = (value * 10) + (c - '0');
        }
        return true;
    }

    /// <summary>1.234 and 1,234: one group of three behind the only separator.</summary>
    public static bool IsAmbiguous(ReadOnlySpan<char> digits, char separator)
    {
        var at = digits.IndexOf(separator);
        return at is > 0 and < 4 && digits[0] != '0' && digits.Length - at == 4 && AsciiDigits.AreAll(digits[(at + 1)..]);
    }

    /// <summary>Whether digits can only be read with a decimal comma: 1.234,5 or 1.234.567.</summary>
    public static bool ShowsDecimalComma(ReadOnlySpan<char> digits)
    {
        int stop = digits.IndexOf('.'), comma = digits.IndexOf(',');
        return (stop > 0 && comma > stop && digits[(comma + 1)..].IndexOf(',') < 0 && digits.LastIndexOf('.') < comma) || (stop > 0 && comma < 0 && digits.Length > stop + 4 && digits[stop + 4] == '.' && AreGroups(digits, '.'));
    }

    /// <summary>Index of the decimal separator, -1 for none; <paramref name="readable"/> is false where the groups make no number.</summary>
    private static int DecimalPoint(ReadOnlySpan<char> digits, bool decimalComma, out bool readable)
    {
        readable = true;
        int stops = digits.Count('.'), commas = digits.Count(',');
        int lastStop = digits.LastIndexOf('.'), lastComma = digits.LastIndexOf(',');
        if (stops > 0 && commas > 0)
        {
            readable = lastStop > lastComma ? stops == 1 : commas == 1;
            return Math.Max(lastStop, lastComma);
        }
        if (commas > 0)
        {
            var groups = AreGroups(digits, ',');
            readable = commas == 1 || groups;
            return commas == 1 && (!groups || digits[0] == '0' || decimalComma) ? lastComma : -1;
        }
        if (stops > 1)
        {
            readable = AreGroups(digits, '.');
            return -1;
        }
        return stops == 1 && decimalComma && IsAmbiguous(digits, '.') ? -1 : lastStop;
    }

    /// <summary>Groups of three, or of two and a last one of three as in India.</summary>
    private static bool AreGroups(ReadOnlySpan<char> digits, char separator)
    {
        var first = true;
        while (true)
        {
            var at = digits.IndexOf(separator);
            if (at < 0)
                return !first && digits.Length == 3;
            if (at == 0 || at > 3 || (!first && at < 2))
                return false;
            digits = digits[(at + 1)..];
            first = false;
        }
    }

    private static bool TryVulgar(char c, out decimal value, out decimal step)
    {
        (value, step) = (0, 0);
        var numeric = CharUnicodeInfo.GetNumericValue(c);
        if (c is < '¼' or (> '¾' and < '⅐') or > '⅞' || numeric <= 0)
            return false;
        value = Math.Round((decimal)numeric, 6);
        return true;
    }
}
