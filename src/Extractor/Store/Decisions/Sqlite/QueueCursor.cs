using System.Globalization;

namespace Extractor.Store.Decisions.Sqlite;

/// <summary>A place in the queue.</summary>
/// <param name="Lost">The last decision without place that was seen; null when all were.</param>
internal readonly record struct QueueCursor(long? Lost, double Risk, long Occurrence)
{
    private static readonly QueueCursor Start = new(0, double.MaxValue, 0);

    public static string OfLost(long decision) => string.Create(CultureInfo.InvariantCulture, $"d{decision}");

    public static string Of(double risk, long occurrence) => string.Create(CultureInfo.InvariantCulture, $"{risk:R}-{occurrence}");

    /// <exception cref="ArgumentException">The text is no cursor.</exception>
    public static QueueCursor Read(string? text)
    {
        if (text is null)
            return Start;
        if (text.StartsWith('d') && long.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var decision))
            return Start with { Lost = decision };
        var dash = text.LastIndexOf('-');
        return dash > 0
            && double.TryParse(text.AsSpan(0, dash), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var risk)
            && long.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var occurrence)
            ? new(null, risk, occurrence)
            : throw new ArgumentException($"“{text}” is no place in the queue: take the cursor of an item that it gave.");
    }
}
