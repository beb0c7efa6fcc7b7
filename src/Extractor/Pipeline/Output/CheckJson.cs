using System.Text.Json;
using Extractor.Claims.Checks;

namespace Extractor.Pipeline.Output;

/// <summary>A check as JSON fields, the same in “show” and “explain”.</summary>
public static class CheckJson
{
    /// <summary>Into an object that is open.</summary>
    public static void WriteFields(Utf8JsonWriter json, ClaimCheck check)
    {
        json.WriteString("kind", FieldName.Of(check.Kind));
        json.WriteString("outcome", FieldName.Of(check.Outcome));
        Write(json, "expected", check.Expected);
        Write(json, "found", check.Found);
        Write(json, "difference", check.Difference);
        json.WriteString("difference_unit", check.DifferenceUnit);
        json.WriteString("cause", check.Cause is { } cause ? FieldName.Of(cause) : null);
        json.WriteString("explanation", check.Explanation);
        Write(json, check.Derived);
    }

    private static void Write(Utf8JsonWriter json, DerivedFigure? derived)
    {
        if (derived is null)
        {
            json.WriteNull("derived");
            return;
        }
        json.WriteStartObject("derived");
        json.WriteString("subject", derived.Subject);
        json.WriteString("metric", derived.Metric);
        json.WriteString("kind", FieldName.Of(derived.Kind));
        Write(json, "value", derived.Value);
        Write(json, "low", derived.Low);
        Write(json, "high", derived.High);
        json.WriteString("unit", derived.Unit);
        json.WriteString("from", FieldName.Of(derived.From));
        json.WriteString("to", FieldName.Of(derived.To));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, decimal? value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value is { } known ? ClaimJson.Plain(known) : "null");
    }
}
