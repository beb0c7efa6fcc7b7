namespace Extractor.Query;

/// <summary>What somebody may have meant who misspelt a field.</summary>
internal static class NearestName
{
    private const int MaxDistance = 2;

    // Other words for fields, as users of similar tools write them.
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["firm"] = "company", ["name"] = "company", ["measure"] = "metric", ["speaker"] = "said", ["by"] = "said",
        ["publisher"] = "source", ["order"] = "sort", ["top"] = "limit", ["sentence"] = "text", ["contains"] = "text",
        ["period"] = "year", ["date"] = "published", ["amount"] = "value", ["state"] = "status", ["file"] = "article",
        ["page"] = "offset", ["skip"] = "offset", ["goods"] = "product", ["is"] = "status",
    };

    public static string Suggest(string name)
    {
        if (Synonyms.TryGetValue(name, out var meant))
            return $"Did you mean “{meant}:”?";
        var names = QueryFields.All.Select(field => field.Name).Concat(QuerySettings.Names).ToList();
        var lower = name.ToLowerInvariant();
        var nearest = names.MinBy(one => Distance(lower, one))!;
        return Distance(lower, nearest) <= Math.Min(MaxDistance, name.Length / 2)
            ? $"Did you mean “{nearest}:”?"
            : $"The fields are {string.Join(", ", names)}; to look for the text itself, put it in quotation marks.";
    }

    /// <summary>Letters to insert, delete or replace, or neighbours to swap, until one is the other.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
                rows[i, j] = i == 0 || j == 0 ? i + j : Step(i, j);
        }
        return rows[a.Length, b.Length];

        int Step(int i, int j)
        {
            var least = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            return swapped ? Math.Min(least, rows[i - 2, j - 2] + 1) : least;
        }
    }
}
