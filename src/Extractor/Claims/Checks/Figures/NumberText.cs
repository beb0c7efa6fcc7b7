using System.Globalization;

namespace Extractor.Claims.Checks.Figures;

/// <summary>Numbers as explanations print them.</summary>
internal static class NumberText
{
    /// <summary>“1.425 billion USD”, “124,530 vehicle”, “37.5 %”; no more than five digits that count.</summary>
    public static string Amount(decimal value, string? unit)
    {
        var size = Math.Abs(value);
        var (scale, name) = size switch { >= 1_000_000_000 => (1_000_000_000m, " billion"), >= 1_000_000 => (1_000_000m, " million"), _ => (1m, "") };
        var rounded = unit is "percent" or "percentage_point" ? Math.Round(value, size >= 1 ? 2 : 4) : scale == 1 && size >= 100 && IsNoun(unit) ? Math.Round(value) : Round(value / scale);
        var number = rounded.ToString("#,0.##########", CultureInfo.InvariantCulture) + name;
        return unit switch { null => number, "percent" => $"{number} %", "percentage_point" => $"{number} percentage points", _ => $"{number} {(IsNoun(unit) && size != 1 ? Plural(unit) : unit)}" };
    }

    /// <summary>A thing that is counted, not a symbol such as kWh or bbl.</summary>
    private static bool IsNoun(string? unit) => unit is { Length: > 2 } && unit is not ("bbl" or "boe" or "times") && unit.All(char.IsAsciiLetterLower);

    private static string Plural(string noun) => noun switch
    {
        "person" => "people",
        [.., 's' or 'x'] => noun + "es",
        [.., not ('a' or 'e' or 'o' or 'u'), 'y'] => noun[..^1] + "ies",
        _ => noun + "s",
    };

    public static string Of(Figure figure) => figure.Claim.High is { } high
        ? $"{Amount(figure.Value, null)} to {Amount(high, figure.Unit)}"
        : $"{Bound(figure)}{Amount(figure.Value, figure.Unit)}";

    /// <summary>“up 5 %”, “down 3 million USD”.</summary>
    public static string Change(Figure change) => $"{(change.Claim.Direction == Direction.Down ? "down" : "up")} {Of(change)}";

    /// <summary>Signed: “+5.2 %”.</summary>
    public static string Signed(decimal value, string? unit) => (value > 0 ? "+" : "") + Amount(value, unit);

    /// <summary>“124,301 to 124,765”, “over 59,130”.</summary>
    public static string Range(Interval range, string? unit) => range.High is { } high
        ? $"{Amount(range.Low, null)} to {Amount(high, unit)}"
        : $"over {Amount(range.Low, unit)}";

    /// <summary>To five digits that count; whole numbers keep all of theirs up to a million.</summary>
    public static decimal Round(decimal value)
    {
        var places = 4;
        for (var size = Math.Abs(value); size >= 10 && places > 0; size /= 10)
            places--;
        for (var size = Math.Abs(value); size is < 1 and > 0 && places < 10; size *= 10)
            places++;
        return Math.Round(value, places);
    }

    private static string Bound(Figure figure) => figure.Claim.Bound switch
    {
        Recognition.Numbers.Bound.About => "about ",
        Recognition.Numbers.Bound.Over => "over ",
        Recognition.Numbers.Bound.Under => "under ",
        _ => "",
    };
}
