using System.Text.Json;
using Extractor.Store.Decisions;
using Extractor.Text;

namespace Extractor.Pipeline.Output;

/// <summary>Decisions, their groups and items of the review queue as JSON.</summary>
public static class DecisionJson
{
    /// <summary>An item of the queue; the occurrence has the fields of <see cref="ClaimJson"/>.</summary>
    public static void Write(Utf8JsonWriter json, ReviewItem item)
    {
        json.WriteStartObject();
        WriteReference(json, item.Claim);
        json.WriteString("state", FieldName.Of(item.State));
        json.WriteNumber("risk", Math.Round(item.Risk, 4));
        ClaimJson.WriteStrings(json, "reasons", item.Reasons.Select(FieldName.Of));
        json.WriteNumber("version", item.Version);
        json.WriteString("status", FieldName.Of(item.Status));
        json.WriteString("title", item.Title);
        json.WriteString("publisher", item.Publisher);
        json.WriteString("published", FieldName.Of(item.Published));
        if (item.Occurrence is { } occurrence)
        {
            json.WritePropertyName("occurrence");
            ClaimJson.Write(json, occurrence);
        }
        if (item.Conflict is { } conflict)
            WriteConflict(json, conflict);
        json.WriteString("cursor", item.Cursor);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Decision decision)
    {
        json.WriteStartObject();
        json.WriteNumber("id", decision.Id);
        json.WriteNumber("group", decision.Group);
        json.WriteString("kind", FieldName.Of(decision.Kind));
        json.WriteString("reviewer", decision.Reviewer);
        json.WriteString("at", decision.At);
        json.WriteBoolean("undone", decision.Undone);
        json.WriteString("comment", decision.Comment);
        json.WriteString("article", decision.Anchor.Article);
        json.WriteString("number", decision.Anchor.NumberText);
        WriteSpan(json, "span", decision.Anchor.Number);
        json.WriteString("sentence", decision.Anchor.SentenceText);
        json.WriteStartArray("changes");
        foreach (var change in decision.Changes)
        {
            json.WriteStartObject();
            json.WriteString("field", change.Field);
            json.WriteString("before", change.Before);
            json.WriteString("after", change.After);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteReading(json, "before", decision.Before);
        WriteReading(json, "after", decision.After);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, DecisionGroup group)
    {
        json.WriteStartObject();
        json.WriteNumber("group", group.Id);
        json.WriteString("reviewer", group.Reviewer);
        json.WriteString("at", group.At);
        json.WriteString("label", group.Label);
        json.WriteNumber("decisions", group.Decisions);
        if (group.Undoes is { } undoes)
            json.WriteNumber("undoes", undoes);
        json.WriteBoolean("undone", group.Undone);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, DecisionReceipt receipt)
    {
        json.WriteStartObject();
        json.WritePropertyName("group");
        Write(json, receipt.Group);
        json.WriteBoolean("repeated", receipt.Repeated);
        json.WriteStartArray("items");
        foreach (var item in receipt.Items)
            Write(json, item);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A reading by the names and written values of <see cref="ReadingField"/>; fields without value are left out.</summary>
    public static void WriteReading(Utf8JsonWriter json, string name, ClaimReading? reading)
    {
        if (reading is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        foreach (var field in ReadingField.All)
        {
            if (field.Write(reading) is { } text)
                json.WriteString(field.Name, text);
        }
        json.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter json, ClaimReference claim)
    {
        json.WriteString("article", claim.Article);
        WriteSpan(json, "span", claim.Number);
        json.WriteString("claim", claim.ClaimId);
    }

    private static void WriteConflict(Utf8JsonWriter json, ReviewConflict conflict)
    {
        json.WriteStartObject("conflict");
        json.WriteNumber("decision", conflict.Decision);
        json.WriteString("reason", conflict.Reason);
        json.WriteString("number", conflict.Anchor.NumberText);
        json.WriteString("sentence", conflict.Anchor.SentenceText);
        if (conflict.Candidate is { } candidate)
            WriteSpan(json, "candidate", candidate);
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, string name, TextSpan span)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
        json.WriteEndArray();
    }
}
