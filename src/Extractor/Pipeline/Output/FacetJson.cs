using System.Globalization;
using System.Text.Json;
using Extractor.Store;

namespace Extractor.Pipeline.Output;

/// <summary>How values are spread over the rows of a query, as JSON.</summary>
public static class FacetJson
{
    public static void Write(Utf8JsonWriter json, ClaimFacets facets)
    {
        json.WriteStartObject();
        json.WriteNumber("rows", facets.Rows);
        json.WriteBoolean("more", facets.More);
        WriteList(json, "company", facets.Subjects, value => value);
        WriteList(json, "metric", facets.Metrics, value => value);
        WriteList(json, "year", facets.Years, value => value.ToString(CultureInfo.InvariantCulture));
        WriteList(json, "modality", facets.Modalities, FieldName.Of);
        WriteList(json, "publisher", facets.Publishers, value => value);
        WriteList(json, "status", facets.Statuses, FieldName.Of);
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<FacetCount<T>> counts, Func<T, string> text)
    {
        json.WriteStartArray(name);
        foreach (var (value, rows) in counts)
        {
            json.WriteStartObject();
            json.WriteString("value", text(value));
            json.WriteNumber("rows", rows);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
