namespace Extractor.Pipeline.Evaluation;

/// <summary>How well a level was met.</summary>
/// <param name="Precision">Share of the counted found claims that are right.</param>
/// <param name="Recall">Share of the core gold claims that were found.</param>
public readonly record struct Score(Level Level, int Hits, double Precision, double Recall)
{
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;
}

/// <summary>A core gold claim that was not found in full.</summary>
/// <param name="Found">The claim it was paired with; null when none stands at its number.</param>
/// <param name="Lacks">The levels up to <see cref="Level.Full"/> that were not met.</param>
public sealed record Miss(GoldClaim Gold, FoundClaim? Found, IReadOnlyList<Level> Lacks);

/// <summary>Counts of one article.</summary>
public readonly record struct ArticleScore(string Article, int CoreHits, int Extracted, int Gold);

/// <summary>Whether confidence means what it says.</summary>
/// <param name="From">Lower end of the confidences, inclusive.</param>
/// <param name="To">Upper end, exclusive but for 1.</param>
/// <param name="Claims">Counted claims with such a confidence.</param>
/// <param name="MeanConfidence">What they promise.</param>
/// <param name="Right">How many of them are right at the core level.</param>
public readonly record struct ReliabilityBucket(double From, double To, int Claims, double MeanConfidence, int Right);

/// <summary>The outcome of comparing found claims with gold.</summary>
/// <param name="Articles">Number of gold articles.</param>
/// <param name="Gold">Core gold claims.</param>
/// <param name="Extracted">Found claims of those articles that count: those on <c>extra</c> gold do not.</param>
/// <param name="Spurious">Counted found claims without a gold claim.</param>
public sealed record Scores(
    int Articles, int Gold, int Extracted, IReadOnlyList<Score> Levels, IReadOnlyList<Miss> Misses, IReadOnlyList<FoundClaim> Spurious,
    IReadOnlyList<ArticleScore> ByArticle, IReadOnlyList<ReliabilityBucket> Reliability)
{
    public Score this[Level level] => Levels[(int)level];
}
