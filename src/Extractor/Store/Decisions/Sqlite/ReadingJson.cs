using System.Globalization;
using System.Text.Json;

namespace Extractor.Store.Decisions.Sqlite;

/// <summary>A reading in one column: its written fields that have a value, the metric's key and the step.</summary>
internal static class ReadingJson
{
    private const string MetricKey = "metric_key";
    private const string Step = "step";

    private static readonly ClaimReading Blank = new(
        0, null, default, 0, null, null, default, "", "", [], default, null, null, null, null, default, null, new(null, null, null, null, null));

    public static string? Write(ClaimReading? reading)
    {
        if (reading is null)
            return null;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in ReadingField.All)
        {
            if (field.Write(reading) is { } text)
                fields.Add(field.Name, text);
        }
        fields.Add(MetricKey, reading.MetricKey);
        fields.Add(Step, reading.Step.ToString(CultureInfo.InvariantCulture));
        return JsonSerializer.Serialize(fields);
    }

    public static ClaimReading? Read(string? json)
    {
        if (json is null)
            return null;
        var fields = JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;
        var reading = Blank;
        foreach (var field in ReadingField.All.Where(field => fields.ContainsKey(field.Name)))
            reading = field.Read(reading, fields[field.Name]);
        return reading with { MetricKey = fields[MetricKey], Step = decimal.Parse(fields[Step], CultureInfo.InvariantCulture) };
    }
}
