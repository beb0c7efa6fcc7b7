using System.Text.Json;
using Extractor.Store;

namespace Extractor.Pipeline.Output;

/// <summary>A version of a claim as JSON. Fields that an occurrence has too carry its names.</summary>
public static class ClaimRowJson
{
    public static void Write(Utf8JsonWriter json, ClaimRow row)
    {
        json.WriteStartObject();
        WriteFields(json, row);
        json.WriteEndObject();
    }

    /// <summary>Some of the fields, in the order given.</summary>
    public static void Write(Utf8JsonWriter json, ClaimRow row, IReadOnlyList<Column<ClaimRow>> columns)
    {
        using var whole = JsonDocument.Parse(ClaimJson.Line(line => Write(line, row)));
        json.WriteStartObject();
        foreach (var column in columns)
        {
            json.WritePropertyName(column.Name);
            whole.RootElement.GetProperty(column.Name).WriteTo(json);
        }
        json.WriteEndObject();
    }

    /// <summary>The fields without the braces, for objects that hold more.</summary>
    public static void WriteFields(Utf8JsonWriter json, ClaimRow row)
    {
        json.WriteString("claim", row.ClaimId);
        json.WriteNumber("version", row.Version);
        json.WriteString("status", FieldName.Of(row.Status));
        json.WriteString("review", FieldName.Of(row.Review));
        json.WriteString("subject", row.Subject);
        json.WriteString("subject_kind", FieldName.Of(row.SubjectKind));
        json.WriteString("metric", row.Metric);
        json.WriteString("metric_key", row.MetricKey);
        ClaimJson.WriteStrings(json, "scope", row.Scope);
        json.WriteString("kind", FieldName.Of(row.Kind));
        json.WriteString("direction", FieldName.Of(row.Direction));
        json.WriteString("basis", FieldName.Of(row.Basis));
        ClaimJson.WriteDecimal(json, "value", row.Value);
        ClaimJson.WriteDecimal(json, "high", row.High);
        json.WriteString("bound", FieldName.Of(row.Bound));
        json.WriteString("unit", row.Unit);
        json.WriteString("from", FieldName.Of(row.From));
        json.WriteString("to", FieldName.Of(row.To));
        json.WriteString("modality", FieldName.Of(row.Modality));
        json.WriteString("said_by", row.SaidBy);
        json.WriteNumber("evidence", row.Evidence);
        json.WriteNumber("sources", row.Sources);
        json.WriteString("since", FieldName.Of(row.Since));
        json.WriteNumber("confidence", Math.Round(row.Confidence, 4));
        json.WriteString("article", row.Article);
        json.WriteString("published", FieldName.Of(row.Published));
        json.WriteString("publisher", row.Publisher);
        json.WriteBoolean("article_missing", row.ArticleMissing);
        json.WriteString("sentence", row.Sentence);
        json.WriteString("number", row.NumberText);
        json.WriteNumber("start", row.Number.Start);
        json.WriteNumber("end", row.Number.End);
    }
}
