using System.Text.Json;
using Extractor.Query;
using Extractor.Store;

namespace Extractor.Pipeline.Output;

/// <summary>A claim with its versions and their evidence as JSON.</summary>
public static class ClaimHistoryJson
{
    public static void Write(Utf8JsonWriter json, ClaimHistory history, IReadOnlyList<HistoryCheck> checks)
    {
        json.WriteStartObject();
        json.WriteString("claim", history.ClaimId);
        json.WriteString("status", FieldName.Of(history.Status));
        json.WriteStartArray("versions");
        foreach (var version in history.Versions)
        {
            json.WriteStartObject();
            ClaimRowJson.WriteFields(json, version.Row);
            WriteEvidence(json, "occurrences", version.Evidence);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteEvidence(json, "retired", history.Retired);
        WriteChecks(json, checks);
        if (Disputes.Of(history) is { } dispute)
        {
            json.WriteStartObject("dispute");
            json.WriteString("cause", FieldName.Of(dispute.Cause));
            json.WriteString("explanation", dispute.Explanation);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteChecks(Utf8JsonWriter json, IReadOnlyList<HistoryCheck> checks)
    {
        json.WriteStartArray("checks");
        foreach (var (article, check) in checks)
        {
            json.WriteStartObject();
            json.WriteString("article", article);
            CheckJson.WriteFields(json, check);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteEvidence(Utf8JsonWriter json, string name, IReadOnlyList<StoredEvidence> evidence)
    {
        json.WriteStartArray(name);
        foreach (var item in evidence)
        {
            json.WriteStartObject();
            json.WriteString("title", item.Title);
            json.WriteString("publisher", item.Publisher);
            json.WriteString("url", item.Url);
            json.WriteString("published", FieldName.Of(item.Published));
            json.WriteString("extractor", item.ExtractorVersion);
            json.WriteString("stored_at", item.StoredAt);
            if (item.RetiredAt is { } retired)
            {
                json.WriteString("retired_at", retired);
                json.WriteString("retired_reason", item.RetiredReason);
            }
            if (item.MissingSince is { } missing)
                json.WriteString("missing_since", missing);
            json.WritePropertyName("occurrence");
            ClaimJson.Write(json, item.Occurrence);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
