namespace Extractor.Pipeline.Evaluation;

/// <summary>Pairs each gold claim of an article with at most one found claim, best agreement first.</summary>
internal static class Alignment
{
    /// <returns>For each gold claim the index of its found claim, -1 for none, and how far they agree.</returns>
    public static (int Found, Agreement Levels)[] Of(IReadOnlyList<GoldClaim> gold, IReadOnlyList<FoundClaim> found)
    {
        var result = new (int Found, Agreement Levels)[gold.Count];
        Array.Fill(result, (-1, default));
        var taken = new bool[found.Count];
        foreach (var (_, i, j, levels) in Candidates(gold, found))
        {
            if (result[i].Found >= 0 || taken[j])
                continue;
            taken[j] = true;
            result[i] = (j, levels);
        }
        return result;
    }

    private static List<(int Worth, int Gold, int Found, Agreement Levels)> Candidates(IReadOnlyList<GoldClaim> gold, IReadOnlyList<FoundClaim> found)
    {
        List<(int Worth, int Gold, int Found, Agreement Levels)> pairs = [];
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < found.Count; j++)
            {
                if (!Comparison.SamePlace(gold[i], found[j]))
                    continue;
                var levels = Comparison.Agree(gold[i], found[j]);
                var likeness = (Comparison.SameNumber(gold[i].Value, found[j].Value) ? 1 : 0)
                    + (Comparison.SameSubject(found[j].Subject, gold[i].Subject) ? 1 : 0)
                    + (gold[i].Kind == found[j].Kind ? 1 : 0);
                pairs.Add(((levels.Count * 10) + likeness, i, j, levels));
            }
        }
        return [.. pairs.OrderByDescending(pair => pair.Worth).ThenBy(pair => pair.Gold).ThenBy(pair => pair.Found)];
    }
}
