using Extractor.Claims;
using Extractor.Store;

namespace Extractor.Pipeline.Output.Charts;

/// <summary>A claim as a point of a chart.</summary>
/// <param name="Day">The middle of its period; of an open one the end that is known.</param>
/// <param name="Value">Of ranges the middle.</param>
/// <param name="Row">The claim itself.</param>
public sealed record ChartPoint(DateOnly Day, double Value, ClaimRow Row)
{
    public Modality Modality => Row.Modality;

    public ClaimStatus Status => Row.Status;

    /// <summary>0 where the period is open.</summary>
    public int PeriodDays => Row is { From: { } from, To: { } to } ? to.DayNumber - from.DayNumber + 1 : 0;

    /// <summary>All that the point stands for, in words.</summary>
    public string Label =>
        $"{PlainText.Period(Row.From, Row.To)}: {PlainText.Value(Row.Value, Row.High, Row.Bound, Row.Unit, Row.Direction)}, {PlainText.Metric(Row.Metric, Row.Scope)}, {FieldName.Of(Modality)}, {FieldName.Of(Status)}";

    /// <returns>Null when nothing tells where in time the claim belongs.</returns>
    public static ChartPoint? Of(ClaimRow row)
    {
        var value = row.High is { } high ? ((double)row.Value + (double)high) / 2 : (double)row.Value;
        return (row.From, row.To) switch
        {
            ({ } from, { } to) => new(DateOnly.FromDayNumber((from.DayNumber + to.DayNumber) / 2), value, row),
            (null, null) => null,
            var (from, to) => new((from ?? to)!.Value, value, row),
        };
    }
}
