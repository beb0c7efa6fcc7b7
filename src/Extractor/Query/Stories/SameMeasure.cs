using Extractor.Store;
using Extractor.Store.Merging;

namespace Extractor.Query.Stories;

/// <summary>Whether a reported figure measures what a target is set for.</summary>
internal static class SameMeasure
{
    /// <summary>The same measure and scope.</summary>
    public const int Exact = 2;

    /// <summary>Both only count things (“vehicles”, “units”), in the same unit and scope.</summary>
    public const int Counted = 1;

    public const int None = 0;

    public static int Of(ClaimRow target, ClaimRow reported)
    {
        if (target.Unit != reported.Unit || target.Kind != reported.Kind || !Scope(target).SetEquals(Scope(reported)))
            return None;
        if (WordFold.Of(target.MetricKey) == WordFold.Of(reported.MetricKey))
            return Exact;
        return IsCount(target) && IsCount(reported) ? Counted : None;
    }

    private static HashSet<string> Scope(ClaimRow row) => [.. row.Scope.Select(WordFold.Of)];

    /// <summary>The text names no measure, only the things: “SAIC aims at 550,000 vehicles”.</summary>
    public static bool IsCount(ClaimRow row)
    {
        var metric = WordFold.Of(row.MetricKey);
        return row.Unit is { } unit && (metric is "units" or "unit" || metric == unit || metric == unit + "s");
    }
}
