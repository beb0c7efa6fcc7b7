using System.Text.Json;
using Extractor.Store.Entities;

namespace Extractor.Pipeline.Output;

/// <summary>Entities and changes of names as JSON.</summary>
public static class EntityJson
{
    public static void Write(Utf8JsonWriter json, Entity entity)
    {
        json.WriteStartObject();
        json.WriteString("kind", FieldName.Of(entity.Kind));
        json.WriteString("name", entity.Name);
        json.WriteString("key", entity.Key);
        json.WriteStartArray("names");
        foreach (var name in entity.Names)
        {
            json.WriteStartObject();
            json.WriteString("text", name.Text);
            json.WriteBoolean("learned", name.Learned);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("claims", entity.Claims);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, NameEntry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("id", entry.Id);
        json.WriteString("kind", FieldName.Of(entry.Kind));
        json.WriteString("operation", FieldName.Of(entry.Operation));
        json.WriteString("name", entry.Name);
        json.WriteString("target", entry.Target);
        if (entry.Undoes is { } undoes)
            json.WriteNumber("undoes", undoes);
        json.WriteString("reviewer", entry.Reviewer);
        json.WriteString("at", entry.At);
        json.WriteString("label", entry.Label);
        json.WriteEndObject();
    }
}
