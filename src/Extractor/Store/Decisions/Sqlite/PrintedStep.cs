using System.Globalization;

namespace Extractor.Store.Decisions.Sqlite;

/// <summary>What the last printed digit of a number weighs, from its characters and its value.</summary>
internal static class PrintedStep
{
    /// <returns>0 when the characters are no digits, or do not fit the value.</returns>
    public static decimal Of(string number, decimal value)
    {
        var digits = new string([.. number.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or ',')]).TrimEnd('.', ',');
        if (!decimal.TryParse(digits.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var printed) || printed == 0)
            return 0;
        var scale = value / printed;
        var isPower = scale is 1 or 100 or 1_000 or 100_000 or 1_000_000 or 10_000_000 or 1_000_000_000 or 1_000_000_000_000;
        if (!isPower)
            return 0;
        var dot = digits.IndexOf('.', StringComparison.Ordinal);
        for (var i = dot < 0 ? 0 : digits.Length - dot - 1; i > 0; i--)
            scale /= 10;
        return scale;
    }
}
