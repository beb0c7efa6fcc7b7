namespace Extractor.Pipeline.Evaluation;

/// <summary>
/// Compares found claims with gold. Precision counts every found claim of the gold's articles, except those that fall on a
/// gold claim of grade <c>extra</c>; recall counts the gold claims of grade <c>core</c>.
/// </summary>
public static class Evaluator
{
    private const int Buckets = 10;

    public static Scores Compare(IEnumerable<GoldClaim> gold, IEnumerable<FoundClaim> found)
    {
        var foundByArticle = found.ToLookup(claim => claim.Article, StringComparer.Ordinal);
        Tally tally = new();
        foreach (var article in gold.GroupBy(claim => claim.Article, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
            tally.Add(article.Key, [.. article], [.. foundByArticle[article.Key]]);
        return tally.Result();
    }

    private sealed class Tally
    {
        private readonly int[] _hits = new int[Enum.GetValues<Level>().Length];
        private readonly List<Miss> _misses = [];
        private readonly List<FoundClaim> _spurious = [];
        private readonly List<ArticleScore> _articles = [];
        private readonly List<(double Confidence, bool Right)> _judged = [];
        private int _extracted;
        private int _wanted;

        public void Add(string article, List<GoldClaim> gold, List<FoundClaim> found)
        {
            var pairs = Alignment.Of(gold, found);
            var uncounted = OnExtra(gold, found, pairs);
            var rightCore = new HashSet<int>();
            for (var i = 0; i < gold.Count; i++)
            {
                if (!gold[i].Core)
                    continue;
                var (at, levels) = pairs[i];
                foreach (var level in Enum.GetValues<Level>())
                    _hits[(int)level] += levels[level] ? 1 : 0;
                if (levels.Core)
                    rightCore.Add(at);
                if (!levels.Full)
                    _misses.Add(new Miss(gold[i], at < 0 ? null : found[at], [.. Enum.GetValues<Level>().Where(level => level < Level.Exact && !levels[level])]));
            }
            var counted = found.Count - uncounted.Count;
            var wanted = gold.Count(claim => claim.Core);
            _extracted += counted;
            _wanted += wanted;
            _articles.Add(new ArticleScore(article, rightCore.Count, counted, wanted));
            Judge(found, pairs, uncounted, rightCore);
        }

        public Scores Result() => new(
            _articles.Count, _wanted, _extracted,
            [.. Enum.GetValues<Level>().Select(level => new Score(level, _hits[(int)level], Share(_hits[(int)level], _extracted), Share(_hits[(int)level], _wanted)))],
            _misses, _spurious, _articles, Reliability());

        /// <summary>Found claims that are not held against the extractor: paired with an extra, or a further claim on a number that carries only extras.</summary>
        private static HashSet<int> OnExtra(List<GoldClaim> gold, List<FoundClaim> found, (int Found, Agreement Levels)[] pairs)
        {
            HashSet<int> paired = [.. pairs.Select(pair => pair.Found)];
            HashSet<int> uncounted = [.. pairs.Where((pair, i) => pair.Found >= 0 && !gold[i].Core).Select(pair => pair.Found)];
            for (var j = 0; j < found.Count; j++)
            {
                var claim = found[j];
                if (!paired.Contains(j) && gold.Any(g => !g.Core && Comparison.SamePlace(g, claim)) && !gold.Any(g => g.Core && Comparison.SamePlace(g, claim)))
                    uncounted.Add(j);
            }
            return uncounted;
        }

        private void Judge(List<FoundClaim> found, (int Found, Agreement Levels)[] pairs, HashSet<int> uncounted, HashSet<int> right)
        {
            HashSet<int> paired = [.. pairs.Select(pair => pair.Found)];
            for (var j = 0; j < found.Count; j++)
            {
                if (uncounted.Contains(j))
                    continue;
                if (!paired.Contains(j))
                    _spurious.Add(found[j]);
                if (found[j].Confidence is { } confidence)
                    _judged.Add((confidence, right.Contains(j)));
            }
        }

        private List<ReliabilityBucket> Reliability() =>
        [
            .. _judged
                .GroupBy(claim => Math.Clamp((int)(claim.Confidence * Buckets), 0, Buckets - 1))
                .OrderBy(bucket => bucket.Key)
                .Select(bucket => new ReliabilityBucket(
                    (double)bucket.Key / Buckets, (double)(bucket.Key + 1) / Buckets, bucket.Count(), bucket.Average(claim => claim.Confidence), bucket.Count(claim => claim.Right))),
        ];

        private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
    }
}
