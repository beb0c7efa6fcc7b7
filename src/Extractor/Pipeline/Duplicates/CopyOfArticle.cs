namespace Extractor.Pipeline.Duplicates;

/// <summary>An article whose text another one carries, too.</summary>
/// <param name="Origin">The one that was published first, of those that are known.</param>
/// <param name="Share">How much of the shorter text is in both, 0 to 1, at most as an estimate.</param>
public sealed record CopyOfArticle(string Article, string Origin, double Share);
