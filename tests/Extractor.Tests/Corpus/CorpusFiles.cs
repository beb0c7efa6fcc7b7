using System.Text.Json;
using Extractor.Ingestion;
using Extractor.Tests.Ingestion;

namespace Extractor.Tests.Corpus;

/// <summary>The sample articles that ship with the program, read as the program reads them, and their gold claims.</summary>
internal static class CorpusFiles
{
    public static IReadOnlyList<string> Paths { get; } = [.. Directory.GetFiles(RepositoryFolder.At("corpus")).Order(StringComparer.Ordinal)];

    public static string GoldPath { get; } = RepositoryFolder.At("tests", "Extractor.Tests", "Corpus", "gold.jsonl");

    /// <summary>By id; a file that cannot be read fails the test that asks for it.</summary>
    public static IReadOnlyDictionary<string, Article> Articles { get; } = Paths.Select(Read).ToDictionary(article => article.Id);

    /// <summary>One object a line, in the order of the file.</summary>
    public static IReadOnlyList<JsonElement> Gold { get; } = [.. File.ReadLines(GoldPath).Select(Parse)];

    public static string Text(JsonElement claim, string field) => claim.GetProperty(field).GetString()!;

    /// <summary>All white space as one blank, since quotes stand on one line.</summary>
    public static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static int CountOf(string part, string text)
    {
        var count = 0;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + part.Length, StringComparison.Ordinal))
            count++;
        return count;
    }

    private static Article Read(string path)
    {
        var result = Reading.Reader().Read(path);
        return result.IsArticle ? result.Article : throw new InvalidOperationException(result.Failure.Message);
    }

    private static JsonElement Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.Clone();
    }
}
