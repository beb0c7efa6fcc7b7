using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Recognition.Numbers;

/// <summary>
/// A short whole number in the middle of a row of numbers, as in a table: nothing beside it could give it a unit, a sign or
/// another meaning, so that no reader needs to be asked.
/// </summary>
internal static class NumberRow
{
    /// <summary>Four digits may be a year, three behind others a group of thousands.</summary>
    private const int MostDigits = 3;

    /// <summary>Numbers that follow, so that it is neither part of a fraction nor the start of a phone number.</summary>
    private const int Following = 3;

    public static bool TryRead(in TokenWindow window, int first, out QuantityMention quantity)
    {
        quantity = null!;
        if (first == 0 || first + Following >= window.Count || !IsApart(window.Tokens[first]) || window.Tokens[first].Length > MostDigits || window.Tokens[first - 1].Kind != TokenKind.Number)
            return false;
        for (var i = first + 1; i <= first + Following; i++)
        {
            if (!IsApart(window.Tokens[i]))
                return false;
        }
        if (window.Tokens[first + 1].Length >= MostDigits || !char.IsAsciiDigit(window.FirstChar(first + 1)) || !TryPlain(window.Chars(first), out var value))
            return false;
        var span = window.Tokens[first].Span;
        quantity = new QuantityMention(first, first + 1, span, "bare-number", span, value, null, Bound.Exact, null, 1, null, Dimension.None, null, null);
        return true;
    }

    /// <summary>Two numbers stand in front of a quantity and one behind it, so that no words there can tell what it is.</summary>
    public static bool Surrounds(in TokenWindow window, QuantityMention quantity) =>
        window.IsNumber(quantity.First - 1) && window.IsNumber(quantity.End) && window.IsNumber(quantity.First - 2);

    private static bool IsApart(in Token token) => token.Kind == TokenKind.Number && token.SpaceBefore;

    /// <summary>Digits without separators and without a zero before others.</summary>
    private static bool TryPlain(ReadOnlySpan<char> digits, out int value)
    {
        value = 0;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c))
                return false;
            value = (value * 10) + (c - '0');
        }
        return digits.Length == 1 || digits[0] != '0';
    }
}
