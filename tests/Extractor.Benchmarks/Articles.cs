using System.Globalization;
using System.Text.Json;
using Extractor.Ingestion;

namespace Extractor.Benchmarks;

/// <summary>Articles for measuring, made without reading files: ingestion is measured by itself.</summary>
internal static class Articles
{
    public static Article Of(string id, string? title, string text, DateOnly? published)
    {
        var whole = title is null ? text : $"{title}\n\n{text}";
        return new Article(
            id, "", title, published is { } day ? new PublicationDate(day, DateSource.FrontMatter, "", 1, "") : null,
            null, null, null, whole, title?.Length ?? 0, [], []);
    }

    /// <summary>Reads lines of <c>{"id", "published", "title", "text"}</c>; published may be null and hold a time of day.</summary>
    public static List<Article> Read(string path)
    {
        List<Article> articles = [];
        foreach (var line in File.ReadLines(path))
        {
            using var document = JsonDocument.Parse(line);
            var row = document.RootElement;
            articles.Add(Of(row.GetProperty("id").GetString()!, Text(row, "title"), Text(row, "text") ?? "", Day(Text(row, "published"))));
        }
        return articles;
    }

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static DateOnly? Day(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
