using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Extractor.Claims;
using Extractor.Store;
using Extractor.Text;

namespace Extractor.Pipeline.Output;

/// <summary>A claim occurrence as one line of JSON, with the gold guide's field names. Text outside ASCII stays as it is; decimals have no trailing zeros.</summary>
public static class ClaimJson
{
    /// <summary>Nothing that JSON allows verbatim is escaped: the lines are for readers and scripts, never put into HTML as they are.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly JsonWriterOptions Indented = Options with { Indented = true };

    /// <returns>The object without a line break.</returns>
    public static string Line(ClaimOccurrence claim) => Line(writer => Write(writer, claim));

    /// <summary>What <paramref name="write"/> writes, as one line.</summary>
    public static string Line(Action<Utf8JsonWriter> write) => Text(write, Options);

    public static string Text(Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        ArrayBufferWriter<byte> buffer = new(1024);
        using (Utf8JsonWriter writer = new(buffer, options))
            write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A decimal without trailing zeros or grouping.</summary>
    public static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A stored occurrence: where it stands in the ledger, then the fields of the occurrence.</summary>
    public static void Write(Utf8JsonWriter json, StoredOccurrence stored)
    {
        json.WriteStartObject();
        json.WriteString("claim", stored.ClaimId);
        json.WriteNumber("version", stored.Version);
        json.WriteString("status", FieldName.Of(stored.Status));
        WriteFields(json, stored.Occurrence);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ClaimOccurrence claim)
    {
        json.WriteStartObject();
        WriteFields(json, claim);
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, ClaimOccurrence claim)
    {
        json.WriteString("article", claim.Article);
        json.WriteString("sentence", claim.SentenceText);
        json.WriteNumber("start", claim.Number.Start);
        json.WriteNumber("end", claim.Number.End);
        json.WriteString("number", claim.NumberText);
        WriteDecimal(json, "value", claim.Value);
        WriteDecimal(json, "high", claim.High);
        json.WriteString("bound", FieldName.Of(claim.Bound));
        json.WriteString("unit", claim.Unit);
        json.WriteString("subject", claim.Subject);
        json.WriteString("subject_kind", FieldName.Of(claim.SubjectKind));
        json.WriteString("metric", claim.Metric);
        WriteStrings(json, "scope", claim.Scope);
        json.WriteString("kind", FieldName.Of(claim.Kind));
        json.WriteString("direction", FieldName.Of(claim.Direction));
        json.WriteString("basis", FieldName.Of(claim.Basis));
        json.WriteString("from", FieldName.Of(claim.From));
        json.WriteString("to", FieldName.Of(claim.To));
        json.WriteString("modality", FieldName.Of(claim.Modality));
        json.WriteString("said_by", claim.SaidBy);
        WriteSpans(json, claim.Spans);
        json.WriteString("rule", claim.Rule);
        WriteStrings(json, "why", claim.Why);
        json.WriteNumber("confidence", Math.Round(claim.Confidence, 4));
    }

    /// <summary>A number as it would be printed: 1.50 is written 1.5; null is written null.</summary>
    public static void WriteDecimal(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is not { } known)
        {
            json.WriteNull(name);
            return;
        }
        json.WritePropertyName(name);
        json.WriteRawValue(Plain(known), skipInputValidation: true);
    }

    public static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    internal static void WriteSpans(Utf8JsonWriter json, ClaimSpans spans)
    {
        json.WriteStartObject("spans");
        foreach (var part in ClaimPart.Of(spans))
            WriteSpan(json, part.Field, part.Span);
        json.WriteEndObject();
    }

    internal static void WriteSpan(Utf8JsonWriter json, string name, TextSpan span)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
        json.WriteEndArray();
    }
}
