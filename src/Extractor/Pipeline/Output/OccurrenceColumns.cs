using System.Globalization;
using Extractor.Store;

namespace Extractor.Pipeline.Output;

/// <summary>A stored occurrence as a flat row.</summary>
public static class OccurrenceColumns
{
    public static readonly IReadOnlyList<Column<StoredOccurrence>> All =
    [
        new("claim", row => row.ClaimId),
        new("version", row => Text(row.Version)),
        new("status", row => FieldName.Of(row.Status)),
        new("article", row => row.Occurrence.Article),
        new("sentence", row => row.Occurrence.SentenceText),
        new("start", row => Text(row.Occurrence.Number.Start)),
        new("end", row => Text(row.Occurrence.Number.End)),
        new("number", row => row.Occurrence.NumberText),
        new("value", row => ClaimJson.Plain(row.Occurrence.Value)),
        new("high", row => row.Occurrence.High is { } high ? ClaimJson.Plain(high) : null),
        new("bound", row => FieldName.Of(row.Occurrence.Bound)),
        new("unit", row => row.Occurrence.Unit),
        new("subject", row => row.Occurrence.Subject),
        new("subject_kind", row => FieldName.Of(row.Occurrence.SubjectKind)),
        new("metric", row => row.Occurrence.Metric),
        new("scope", row => string.Join("; ", row.Occurrence.Scope)),
        new("kind", row => FieldName.Of(row.Occurrence.Kind)),
        new("direction", row => FieldName.Of(row.Occurrence.Direction)),
        new("basis", row => FieldName.Of(row.Occurrence.Basis)),
        new("from", row => FieldName.Of(row.Occurrence.From)),
        new("to", row => FieldName.Of(row.Occurrence.To)),
        new("modality", row => FieldName.Of(row.Occurrence.Modality)),
        new("said_by", row => row.Occurrence.SaidBy),
        new("rule", row => row.Occurrence.Rule),
        new("confidence", row => row.Occurrence.Confidence.ToString("0.####", CultureInfo.InvariantCulture)),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
