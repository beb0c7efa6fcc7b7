using Extractor.Claims;
using Extractor.Query.Stories;
using Extractor.Store;

namespace Extractor.Pipeline.Output.Charts;

/// <summary>Claims that can stand on one scale: the same measure of one subject in the same unit.</summary>
/// <param name="Subject">Null when nobody is named.</param>
/// <param name="Unit">Null for bare numbers.</param>
/// <param name="Points">By day; reported figures before what was aimed at or expected.</param>
public sealed record ClaimSeries(string? Subject, string Metric, string? Unit, IReadOnlyList<ChartPoint> Points)
{
    private const int Fewest = 3;

    /// <summary>“SAIC Motor: sales, in vehicles”.</summary>
    public string Title => $"{Subject ?? "nobody named"}: {Metric}{(Unit is null ? "" : $", in {UnitText.Of(Unit, isOne: false)}")}";

    /// <summary>The largest group of rows that a chart makes sense of; null when there is none.</summary>
    public static ClaimSeries? Best(IEnumerable<ClaimRow> rows)
        => All(rows).FirstOrDefault(series => series.Points.Select(point => point.Day).Distinct().Count() >= Fewest);

    /// <summary>All groups of rows that share a scale, the largest first. Changes and ranks, retracted claims and those of no known period are left out.</summary>
    public static IReadOnlyList<ClaimSeries> All(IEnumerable<ClaimRow> rows)
    {
        var points = rows.Where(row => row.Kind is ClaimKind.Level or ClaimKind.Share && row.Status != ClaimStatus.Retracted).Select(ChartPoint.Of).OfType<ChartPoint>();
        return [.. points.GroupBy(point => (point.Row.Subject, point.Row.Unit, point.Row.Kind)).SelectMany(Measures)
            .OrderByDescending(series => series.Points.Count).ThenBy(series => series.Metric, StringComparer.Ordinal).ThenBy(series => series.Subject, StringComparer.Ordinal)];
    }

    // A text that only names the things (“aims at 550,000 vehicles”) speaks of the measure by which they are counted elsewhere.
    private static IEnumerable<ClaimSeries> Measures(IEnumerable<ChartPoint> alike)
    {
        var counted = new List<ChartPoint>();
        var measured = new Dictionary<string, List<ChartPoint>>(StringComparer.OrdinalIgnoreCase);
        foreach (var point in alike)
        {
            if (SameMeasure.IsCount(point.Row))
                counted.Add(point);
            else if (measured.TryGetValue(point.Row.MetricKey, out var known))
                known.Add(point);
            else
                measured.Add(point.Row.MetricKey, [point]);
        }
        if (measured.Count == 0)
            return [Of(counted)];
        measured.Values.OrderByDescending(points => points.Count).ThenBy(points => points[0].Row.MetricKey, StringComparer.Ordinal).First().AddRange(counted);
        return measured.Values.Select(Of);
    }

    private static ClaimSeries Of(List<ChartPoint> points)
    {
        var first = points[0].Row;
        return new(first.Subject, first.MetricKey, first.Unit, [.. points.OrderBy(point => point.Day).ThenBy(point => point.Modality).ThenBy(point => point.Row.Since).ThenBy(point => point.Row.ClaimId, StringComparer.Ordinal)]);
    }
}
