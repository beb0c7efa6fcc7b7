using System.Globalization;

namespace Extractor.Store.Sqlite;

/// <summary>Decimals in columns that hold doubles: a double keeps up to 15 digits, text the rest.</summary>
internal static class StoredValue
{
    /// <returns>Null when doubles hold all three numbers without loss.</returns>
    public static string? Exact(decimal value, decimal? high, decimal step)
        => Fits(value) && (high is not { } end || Fits(end)) && Fits(step)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{value} {high} {step}");

    public static (decimal Value, decimal? High, decimal Step) Read(double value, double? high, double step, string? exact)
    {
        if (exact is null)
            return ((decimal)value, high is { } end ? (decimal)end : null, (decimal)step);
        var parts = exact.Split(' ');
        return (Parse(parts[0]), parts[1].Length == 0 ? null : Parse(parts[1]), Parse(parts[2]));
    }

    // Near the largest decimal a double may round beyond it.
    private static bool Fits(decimal value) => Math.Abs(value) < 1e27m && (decimal)(double)value == value;

    private static decimal Parse(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
