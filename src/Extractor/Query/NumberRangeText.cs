using System.Globalization;

namespace Extractor.Query;

/// <summary>Reads “5”, “&gt;5”, “&lt;=5”, “5..10”, “5..”, “..10”; with k, m, bn behind a number.</summary>
internal static class NumberRangeText
{
    private static readonly (string Suffix, decimal Scale)[] Scales = [("bn", 1e9m), ("b", 1e9m), ("m", 1e6m), ("k", 1e3m), ("", 1)];

    /// <returns>Null when the text is no such range, or its ends are in the wrong order.</returns>
    public static (decimal? Low, bool LowIncluded, decimal? High, bool HighIncluded)? Read(string text)
    {
        if (text.IndexOf("..", StringComparison.Ordinal) is var dots and >= 0)
            return Between(text[..dots], text[(dots + 2)..]);
        var (sign, number) = text switch
        {
            ['>' or '<', '=', ..] => (text[..2], Number(text[2..])),
            ['>' or '<' or '=', ..] => (text[..1], Number(text[1..])),
            _ => ("=", Number(text)),
        };
        return (number, sign) switch
        {
            (null, _) => null,
            (_, ">") => (number, false, null, true),
            (_, ">=") => (number, true, null, true),
            (_, "<") => (null, true, number, false),
            (_, "<=") => (null, true, number, true),
            _ => (number, true, number, true),
        };
    }

    private static (decimal? Low, bool LowIncluded, decimal? High, bool HighIncluded)? Between(string low, string high)
    {
        var first = low is "" or "*" ? null : Number(low);
        var last = high is "" or "*" ? null : Number(high);
        var lost = (first is null && low is not ("" or "*")) || (last is null && high is not ("" or "*")) || (first is null && last is null);
        return lost || first > last ? null : (first, true, last, true);
    }

    private static decimal? Number(string text)
    {
        foreach (var (suffix, scale) in Scales)
        {
            if (!text.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
                continue;
            const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
            var isNumber = decimal.TryParse(text[..^suffix.Length], style, CultureInfo.InvariantCulture, out var number);
            return isNumber && Math.Abs(number) < 1e18m ? number * scale : null;
        }
        return null;
    }
}
