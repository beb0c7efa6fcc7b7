using System.Text.Json;
using Extractor.Query.Differences;
using Extractor.Store;

namespace Extractor.Pipeline.Output;

/// <summary>A difference between two states of the store as JSON.</summary>
public static class DifferenceJson
{
    public static void Write(Utf8JsonWriter json, Difference difference)
    {
        json.WriteStartObject();
        json.WriteString("kind", FieldName.Of(difference.Kind));
        ClaimJson.WriteStrings(json, "changes", difference.Changes);
        WriteRow(json, "before", difference.Before);
        WriteRow(json, "after", difference.After);
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, string name, ClaimRow? row)
    {
        json.WritePropertyName(name);
        if (row is null)
            json.WriteNullValue();
        else
            ClaimRowJson.Write(json, row);
    }
}
