using System.Text.Json;
using Extractor.Pipeline.Watching;
using Extractor.Store;

namespace Extractor.Pipeline.Output;

/// <summary>What the store holds, what waits and what failed, as JSON.</summary>
public static class FolderStatusJson
{
    public static void Write(Utf8JsonWriter json, FolderStatus folder, StoreStatus? store)
    {
        json.WriteStartObject();
        json.WritePropertyName("store");
        if (store is null)
            json.WriteNullValue();
        else
            RunJson.WriteStore(json, store);
        json.WriteStartArray("waiting");
        foreach (var file in folder.Waiting)
        {
            json.WriteStartObject();
            json.WriteString("file", file.Path);
            json.WriteString("reason", FieldName.Of(file.Reason));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("failed");
        foreach (var failure in folder.Failed)
        {
            json.WriteStartObject();
            json.WriteString("file", failure.Place);
            json.WriteString("reason", failure.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
