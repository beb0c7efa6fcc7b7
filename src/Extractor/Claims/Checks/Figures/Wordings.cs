namespace Extractor.Claims.Checks.Figures;

/// <summary>Compares the words of metrics.</summary>
internal static class Wordings
{
    /// <summary>Lower case without plural endings: “Overseas Sales” and “overseas sale” are the same words.</summary>
    public static string Normalise(string metric) => string.Join(' ', Words(metric));

    /// <summary>All words of the one are among those of the other.</summary>
    public static bool IsNarrower(IReadOnlyCollection<string> narrow, IReadOnlyCollection<string> wide) => wide.Count > 0 && wide.All(narrow.Contains);

    public static List<string> Words(string metric)
    {
        List<string> words = [];
        foreach (var word in metric.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            words.Add(word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word);
        return words;
    }
}
