using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Recognition.Numbers;

/// <summary>What holds for a whole article: its money, and how it writes digits.</summary>
/// <param name="Money">What “$” and “cents” mean.</param>
/// <param name="DecimalComma">1.234 is a thousand.</param>
internal readonly record struct TextStyle(MoneyContext Money, bool DecimalComma)
{
    /// <summary>Shorter numbers are no years, and their separators group nothing.</summary>
    private const int YearLength = 4;

    public static TextStyle Of(in TokenWindow window, UnitLexicon units, DateOnly? published)
    {
        var comma = false;
        var stop = false;
        var latest = 0;
        for (var i = WordMark.Numbers.Next(window.Source, 0); i < window.Count; i = WordMark.Numbers.Next(window.Source, i + 1))
        {
            var digits = window.Chars(i);
            if (digits.Length < YearLength)
                continue;
            if (digits.Length == YearLength && int.TryParse(digits, out var year) && year is > 1900 and < 2100)
                latest = Math.Max(latest, year);
            comma |= DigitParser.ShowsDecimalComma(digits);
            stop |= digits.IndexOf(',') is > 0 and < 4 && !DigitParser.ShowsDecimalComma(digits) && digits.Length - digits.LastIndexOf(',') >= 4;
        }
        return new TextStyle(MoneyContext.Of(window, units, published?.Year ?? (latest > 0 ? latest : null)), comma && !stop);
    }
}
