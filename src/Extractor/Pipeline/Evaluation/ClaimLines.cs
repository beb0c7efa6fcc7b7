using System.Text.Json;
using Extractor.Pipeline.Options;

namespace Extractor.Pipeline.Evaluation;

/// <summary>Reads JSON Lines files of gold and of extracted claims.</summary>
public static class ClaimLines
{
    /// <exception cref="InputException">The file cannot be read, or a line is not a gold claim.</exception>
    public static List<GoldClaim> ReadGold(string path) => Read(path, Gold);

    /// <exception cref="InputException">The file cannot be read, or a line is not a claim.</exception>
    public static List<FoundClaim> ReadFound(string path) => Read(path, Found);

    private static GoldClaim Gold(JsonElement row) => new(
        Required(row, "article"), Required(row, "quote"), Required(row, "number"), Number(row, "value"), Number(row, "high"), Text(row, "bound"),
        Texts(row, "unit"), Texts(row, "subject"), Texts(row, "metric"), Text(row, "kind"), Text(row, "direction"), Text(row, "basis"),
        Text(row, "from"), Text(row, "to"), Text(row, "modality"), Required(row, "grade") != "extra");

    private static FoundClaim Found(JsonElement row) => new(
        Required(row, "article"), Text(row, "sentence") is { Length: > 0 } sentence ? sentence : Text(row, "quote"), Text(row, "number"),
        Number(row, "value"), Number(row, "high"), Text(row, "bound"), Text(row, "unit"), Text(row, "subject"), Text(row, "metric"),
        Text(row, "kind"), Text(row, "direction"), Text(row, "basis"), Text(row, "from"), Text(row, "to"), Text(row, "modality"), Number(row, "confidence"));

    private static List<T> Read<T>(string path, Func<JsonElement, T> claim)
    {
        List<T> claims = [];
        var line = 0;
        try
        {
            foreach (var text in File.ReadLines(path))
            {
                line++;
                if (string.IsNullOrWhiteSpace(text))
                    continue;
                using var document = JsonDocument.Parse(text);
                claims.Add(claim(document.RootElement));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The file cannot be read: {error.Message}", path, "Give the path of a JSON Lines file.", error);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            throw new InputException($"This is not one claim as a JSON object: {JsonReason.Of(error)}", $"{path}:{line}", "One claim a line is expected, with the fields of the gold guide.", error);
        }
        return claims;
    }

    private static string Required(JsonElement row, string field) =>
        Text(row, field) ?? throw new FormatException($"the field “{field}” is missing.");

    private static string? Text(JsonElement row, string field) =>
        row.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetString() : null;

    private static double? Number(JsonElement row, string field) =>
        row.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetDouble() : null;

    private static List<string?> Texts(JsonElement row, string field)
    {
        if (!row.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
            return [];
        return value.ValueKind == JsonValueKind.String ? [value.GetString()] : [.. value.EnumerateArray().Select(item => item.GetString())];
    }
}
