using Extractor.Claims;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Store;
using Extractor.Web.Html;

namespace Extractor.Web.Charts;

/// <summary>Claims that can stand on one scale: the same measure of one subject in the same unit.</summary>
/// <param name="Subject">Null when nobody is named.</param>
/// <param name="Unit">Null for bare numbers.</param>
/// <param name="Points">By day.</param>
internal sealed record ClaimSeries(string? Subject, string Metric, string? Unit, IReadOnlyList<ChartPoint> Points)
{
    private const int Fewest = 3;

    /// <summary>The largest group of rows that a chart makes sense of; null when there is none.</summary>
    public static ClaimSeries? Best(IEnumerable<ClaimRow> rows)
        => rows.Where(row => row.Kind is ClaimKind.Level or ClaimKind.Share && Day(row) is not null)
            .GroupBy(row => (row.Subject, row.MetricKey, row.Unit, row.Kind))
            .Where(group => group.Select(Day).Distinct().Count() >= Fewest)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.MetricKey, StringComparer.Ordinal)
            .Select(group => new ClaimSeries(group.Key.Subject, group.Key.MetricKey, group.Key.Unit, [.. group.Select(Point).OrderBy(point => point.Day)]))
            .FirstOrDefault();

    private static ChartPoint Point(ClaimRow row)
    {
        var value = row.High is { } high ? ((double)row.Value + (double)high) / 2 : (double)row.Value;
        var label = $"{PlainText.Period(row.From, row.To)}: {PlainText.Value(row.Value, row.High, row.Bound, row.Unit, row.Direction)}, {PlainText.Metric(row.Metric, row.Scope)}, {FieldName.Of(row.Modality)}, {FieldName.Of(row.Status)}";
        var days = row.From is { } from && row.To is { } to ? to.DayNumber - from.DayNumber + 1 : 0;
        return new(Day(row)!.Value, value, row.Modality, row.Status, days, label, Links.Version(row.ClaimId, row.Version));
    }

    private static DateOnly? Day(ClaimRow row) => (row.From, row.To) switch
    {
        ({ } from, { } to) => DateOnly.FromDayNumber((from.DayNumber + to.DayNumber) / 2),
        (var from, var to) => from ?? to,
    };
}
