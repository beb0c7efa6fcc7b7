namespace Extractor.Store.Merging;

/// <summary>Counts the sources of a value: articles that hold a copy of one sentence, word for word or lightly edited, are one.</summary>
internal static class SourceCount
{
    /// <summary>Sentences that are compared with each other; of more, only word-for-word copies are told.</summary>
    private const int Compared = 64;

    /// <param name="evidence">In order.</param>
    public static int Of(IReadOnlyList<MergeItem> evidence)
    {
        if (evidence.Count == 1)
            return 1;
        Dictionary<string, int> articles = new(StringComparer.Ordinal);
        Dictionary<SentenceWords, int> copies = [];
        List<int> parent = [];
        var groups = 0;
        foreach (var item in evidence)
        {
            if (!articles.TryGetValue(item.Article, out var article))
            {
                articles.Add(item.Article, article = parent.Count);
                parent.Add(article);
                groups++;
            }
            if (!copies.TryAdd(item.Sentence, article))
                groups -= Join(parent, copies[item.Sentence], article);
        }
        return groups > 1 ? groups - JoinEdited(parent, copies) : groups;
    }

    private static int JoinEdited(List<int> parent, IEnumerable<KeyValuePair<SentenceWords, int>> sentences)
    {
        var joined = 0;
        List<(int Article, Wording Wording)> known = [];
        foreach (var (sentence, article) in sentences.Take(Compared))
        {
            if (sentence.Wording is not { } wording)
                continue;
            foreach (var other in known)
            {
                if (Root(parent, other.Article) != Root(parent, article) && wording.IsOf(other.Wording))
                    joined += Join(parent, other.Article, article);
            }
            known.Add((article, wording));
        }
        return joined;
    }

    /// <returns>1 when they were two groups, else 0.</returns>
    private static int Join(List<int> parent, int one, int other)
    {
        var (a, b) = (Root(parent, one), Root(parent, other));
        if (a == b)
            return 0;
        parent[b] = a;
        return 1;
    }

    private static int Root(List<int> parent, int node)
    {
        while (parent[node] != node)
            node = parent[node] = parent[parent[node]];
        return node;
    }
}
