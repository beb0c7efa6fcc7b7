namespace Extractor.Ingestion.Cleaning;

/// <summary>Reads “By Jane Doe and John Roe” in the lines at the top of an article.</summary>
internal static class Bylines
{
    private const int LongestByline = 100;

    /// <summary>The names; null when the line is no byline.</summary>
    public static string? Read(string line)
    {
        if (line.Length > LongestByline || LineShape.EndsSentence(line) && line[^1] != '.')
            return null;
        var names = After(line, "By ") ?? After(line, "BY ") ?? After(line, "by ") ?? After(line, "Written by ") ?? After(line, "Von ");
        if (names is null)
            return null;
        foreach (var mark in (string[])[" | ", " · ", " • ", " – ", " - "])
        {
            var at = names.IndexOf(mark, StringComparison.Ordinal);
            if (at > 0)
                names = names[..at];
        }
        names = names.Trim(' ', ',', ';', ':');
        var words = names.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 12 && words.All(IsNamePart) ? names : null;
    }

    private static string? After(string line, string opener) => line.StartsWith(opener, StringComparison.Ordinal) ? line[opener.Length..].TrimStart() : null;

    private static bool IsNamePart(string word) =>
        word is "and" or "&" or "of" or "de" or "van" or "von" or "der" or "den" or "da" or "di" or "la" or "und" or "in"
        || (char.IsUpper(word[0]) && !word.Any(char.IsAsciiDigit) && (word[^1] != '.' || word.Length <= 3));
}
