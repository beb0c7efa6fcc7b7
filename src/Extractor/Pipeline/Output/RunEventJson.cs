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
        json.WriteEndObject();
    }
}
