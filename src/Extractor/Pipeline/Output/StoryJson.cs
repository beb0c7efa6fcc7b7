using System.Text.Json;
using Extractor.Query.Stories;

namespace Extractor.Pipeline.Output;

/// <summary>A story as JSON; claims have the fields of <see cref="ClaimRowJson"/>.</summary>
public static class StoryJson
{
    public static void Write(Utf8JsonWriter json, Story story)
    {
        json.WriteStartObject();
        json.WriteString("title", StoryText.Title(story));
        json.WritePropertyName("claim");
        ClaimRowJson.Write(json, story.Last);
        json.WriteStartArray("events");
        foreach (var told in story.Events)
        {
            json.WriteStartObject();
            json.WriteString("kind", FieldName.Of(told.Kind));
            json.WriteString("published", FieldName.Of(told.Published));
            json.WriteString("publisher", told.Publisher);
            ClaimJson.WriteDecimal(json, "change", told.Change is { } change ? Math.Round(change, 6) : null);
            json.WritePropertyName("occurrence");
            ClaimJson.Write(json, told.Occurrence);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("progress");
        foreach (var part in story.Progress)
        {
            json.WriteStartObject();
            ClaimJson.WriteDecimal(json, "share", Math.Round(part.Share, 6));
            ClaimJson.WriteDecimal(json, "time_share", part.TimeShare is { } time ? Math.Round(time, 6) : null);
            json.WritePropertyName("reported");
            ClaimRowJson.Write(json, part.Reported);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteOutcome(json, story.Outcome);
        json.WriteEndObject();
    }

    private static void WriteOutcome(Utf8JsonWriter json, StoryOutcome? outcome)
    {
        if (outcome is null)
        {
            json.WriteNull("outcome");
            return;
        }
        json.WriteStartObject("outcome");
        json.WriteString("verdict", FieldName.Of(outcome.Verdict));
        ClaimJson.WriteDecimal(json, "share", Math.Round(outcome.Share, 6));
        json.WritePropertyName("reported");
        ClaimRowJson.Write(json, outcome.Reported);
        json.WriteEndObject();
    }
}
