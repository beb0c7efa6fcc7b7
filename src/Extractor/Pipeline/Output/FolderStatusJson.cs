using System.Text.Json;
using Extractor.Pipeline.Duplicates;
using Extractor.Pipeline.Watching;
using Extractor.Store;

namespace Extractor.Pipeline.Output;

/// <summary>What the store holds, what waits and what failed, as JSON.</summary>
public static class FolderStatusJson
{
    public static void Write(Utf8JsonWriter json, FolderStatus folder, StoreStatus? store, IReadOnlyList<CopyOfArticle> copies)
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
        json.WriteStartArray("notes");
        foreach (var note in folder.Notes)
        {
            json.WriteStartObject();
            json.WriteString("file", note.Path);
            json.WriteString("note", note.Note);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("copies");
        foreach (var copy in copies)
        {
            json.WriteStartObject();
            json.WriteString("article", copy.Article);
            json.WriteString("same_text_as", copy.Origin);
            json.WriteNumber("share", Math.Round(copy.Share, 2));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
