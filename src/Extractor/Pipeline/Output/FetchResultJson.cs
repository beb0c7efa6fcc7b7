using System.Text.Json;
using Extractor.Ingestion.Web;

namespace Extractor.Pipeline.Output;

/// <summary>What became of one address, as JSON.</summary>
public static class FetchResultJson
{
    public static void Write(Utf8JsonWriter json, FetchResult result)
    {
        json.WriteStartObject();
        json.WriteString("url", result.Url);
        json.WriteString("outcome", FieldName.Of(result.Outcome));
        json.WriteString("file", result.File);
        json.WriteString("message", result.Message);
        json.WriteEndObject();
    }
}
