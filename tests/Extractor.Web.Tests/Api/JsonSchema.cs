using System.Text.Json;

namespace Extractor.Web.Tests.Api;

/// <summary>Holds JSON against the part of JSON Schema that the API's document uses.</summary>
internal sealed class JsonSchema(JsonElement document)
{
    /// <returns>What is wrong, and where; empty when all is right.</returns>
    public IReadOnlyList<string> Faults(JsonElement value, string path, string method, string status)
    {
        var content = document.GetProperty("paths").GetProperty(path).GetProperty(method).GetProperty("responses").GetProperty(status).GetProperty("content");
        var type = content.TryGetProperty("application/json", out var json) ? json : content.GetProperty("application/problem+json");
        List<string> faults = [];
        Check(value, type.GetProperty("schema"), "$", faults);
        return faults;
    }

    private void Check(JsonElement value, JsonElement schema, string where, List<string> faults)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            Check(value, document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]), where, faults);
            return;
        }
        if (schema.TryGetProperty("anyOf", out var choices))
        {
            if (!choices.EnumerateArray().Any(choice => IsRight(value, choice)))
                faults.Add($"{where} is none of the choices");
            return;
        }
        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(one => Is(value, one)))
            faults.Add($"{where} is {value.ValueKind}, not {type}");
        if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)))
            faults.Add($"{where} is {value}, none of {values}");
        if (value.ValueKind == JsonValueKind.Object)
            CheckObject(value, schema, where, faults);
        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var (index, item) in value.EnumerateArray().Index())
                Check(item, items, $"{where}[{index}]", faults);
        }
    }

    private void CheckObject(JsonElement value, JsonElement schema, string where, List<string> faults)
    {
        var known = schema.TryGetProperty("properties", out var properties);
        foreach (var member in value.EnumerateObject())
        {
            if (known && properties.TryGetProperty(member.Name, out var inner))
                Check(member.Value, inner, $"{where}.{member.Name}", faults);
            else if (schema.TryGetProperty("additionalProperties", out var others))
            {
                if (others.ValueKind == JsonValueKind.False)
                    faults.Add($"{where}.{member.Name} is not stated");
                else
                    Check(member.Value, others, $"{where}.{member.Name}", faults);
            }
        }
        if (schema.TryGetProperty("required", out var required))
            faults.AddRange(required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{where} lacks {name}"));
    }

    private bool IsRight(JsonElement value, JsonElement schema)
    {
        List<string> faults = [];
        Check(value, schema, "$", faults);
        return faults.Count == 0;
    }

    private static IEnumerable<string> Types(JsonElement type) => type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];

    private static bool Is(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "array" => value.ValueKind == JsonValueKind.Array,
        _ => value.ValueKind == JsonValueKind.Object,
    };
}
