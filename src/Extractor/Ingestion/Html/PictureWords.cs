using System.Collections.Frozen;

namespace Extractor.Ingestion.Html;

/// <summary>What captions say of themselves: a credit in brackets at their end, or which picture of how many.</summary>
internal static class PictureWords
{
    private const int LongestCredit = 80;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Pictures =
        "image images photo photos picture pictures pic pictured photograph photographer credit slide foto fotos bild bilder imagen imagem immagine fotografía".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Of =
        "of von de sur di / of/".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Say(string line) => EndsWithCredit(line) || IsCounter(line);

    /// <summary>“The pit in March (Image: A. Holt)”.</summary>
    private static bool EndsWithCredit(string line)
    {
        if (line[^1] is not (')' or ']'))
            return false;
        var open = line.LastIndexOf(line[^1] == ')' ? '(' : '[');
        if (open < 0 || line.Length - open > LongestCredit)
            return false;
        var inside = line.AsSpan(open + 1, line.Length - open - 2).Trim();
        var end = inside.IndexOfAny(" :/=");
        return end > 0 && Pictures.Contains(inside[..end]) && (inside[end..].TrimStart() is [':' or '/' or '=', ..] || inside[end..].TrimStart().StartsWith("by ", StringComparison.OrdinalIgnoreCase) || inside[end..].TrimStart().StartsWith("credit", StringComparison.OrdinalIgnoreCase) || inside[end..].TrimStart().StartsWith("courtesy", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>“Image 1 of 5”, “1 / 8”.</summary>
    private static bool IsCounter(string line)
    {
        if (line.Length > 24)
            return false;
        int numbers = 0, others = 0;
        var isOf = false;
        foreach (var range in line.AsSpan().Split(' '))
        {
            var word = line.AsSpan()[range];
            if (word.IsEmpty)
                continue;
            if (word.IndexOfAnyExceptInRange('0', '9') < 0)
                numbers++;
            else if (numbers == 1 && Of.Contains(word))
                isOf = true;
            else if (numbers > 0 || !Pictures.Contains(word))
                others++;
        }
        return numbers == 2 && isOf && others == 0;
    }
}
