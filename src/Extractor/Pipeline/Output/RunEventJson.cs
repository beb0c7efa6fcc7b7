using System.Text.Json;
using Extractor.Pipeline.Runs;

namespace Extractor.Pipeline.Output;

/// <summary>What became of one article, as JSON.</summary>
public static class RunEventJson
{
    public static void Write(Utf8JsonWriter json, RunEvent happened, DateTimeOffset at)
    {
        json.WriteStartObject();
        json.WriteString("time", at);
        json.WriteString("article", happened.Article);
        json.WriteString("outcome", FieldName.Of(happened.Outcome));
        json.WriteNumber("claims", happened.Claims);
        json.WriteNumber("unclaimed", happened.Unclaimed);
        json.WriteString("file", happened.File);
        json.WriteString("message", happened.Message);
        WriteCopyAndChanges(json, happened);
        json.WriteEndObject();
    }

    internal static void WriteCopyAndChanges(Utf8JsonWriter json, RunEvent happened)
    {
        json.WriteString("same_text_as", happened.Copy?.Origin);
        if (happened.Copy is { } copy)
            json.WriteNumber("share", Math.Round(copy.Share, 2));
        json.WriteStartArray("changes");
        foreach (var change in happened.Changes)
        {
            json.WriteStartObject();
            json.WriteString("before", change.Before is { } before ? PlainText.Summary(before) : null);
            json.WriteString("after", change.After is { } after ? PlainText.Summary(after) : null);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
