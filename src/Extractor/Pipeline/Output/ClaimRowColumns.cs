using System.Globalization;
using Extractor.Store;

namespace Extractor.Pipeline.Output;

/// <summary>A version of a claim as a flat row, with the fields of <see cref="ClaimRowJson"/> in its order.</summary>
public static class ClaimRowColumns
{
    public static readonly IReadOnlyList<Column<ClaimRow>> All =
    [
        new("claim", row => row.ClaimId),
        new("version", row => Text(row.Version)),
        new("status", row => FieldName.Of(row.Status)),
        new("review", row => FieldName.Of(row.Review)),
        new("subject", row => row.Subject),
        new("subject_kind", row => FieldName.Of(row.SubjectKind)),
        new("metric", row => row.Metric),
        new("metric_key", row => row.MetricKey),
        new("scope", row => string.Join("; ", row.Scope)),
        new("kind", row => FieldName.Of(row.Kind)),
        new("direction", row => FieldName.Of(row.Direction)),
        new("basis", row => FieldName.Of(row.Basis)),
        new("value", row => ClaimJson.Plain(row.Value)),
        new("high", row => row.High is { } high ? ClaimJson.Plain(high) : null),
        new("bound", row => FieldName.Of(row.Bound)),
        new("unit", row => row.Unit),
        new("from", row => FieldName.Of(row.From)),
        new("to", row => FieldName.Of(row.To)),
        new("modality", row => FieldName.Of(row.Modality)),
        new("said_by", row => row.SaidBy),
        new("evidence", row => Text(row.Evidence)),
        new("sources", row => Text(row.Sources)),
        new("since", row => FieldName.Of(row.Since)),
        new("confidence", row => row.Confidence.ToString("0.####", CultureInfo.InvariantCulture)),
        new("article", row => row.Article),
        new("published", row => FieldName.Of(row.Published)),
        new("publisher", row => row.Publisher),
        new("article_missing", row => row.ArticleMissing ? "true" : "false"),
        new("sentence", row => row.Sentence),
        new("number", row => row.NumberText),
        new("start", row => Text(row.Number.Start)),
        new("end", row => Text(row.Number.End)),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
