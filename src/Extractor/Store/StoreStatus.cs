namespace Extractor.Store;

/// <summary>What the store holds, in numbers.</summary>
/// <param name="Articles">Articles whose claims count.</param>
/// <param name="MissingArticles">Those of them that the corpus no longer holds.</param>
/// <param name="RetiredArticles">Articles that were taken out.</param>
/// <param name="Occurrences">Occurrences that count.</param>
/// <param name="RetiredOccurrences">Occurrences kept for the history.</param>
/// <param name="Claims">Claims that stand.</param>
/// <param name="Disputed">Claims of which two values stand.</param>
/// <param name="Retracted">Claims without evidence.</param>
/// <param name="Versions">Versions of the claims that stand.</param>
/// <param name="Unclaimed">Numbers without a claim, of articles whose claims count.</param>
/// <param name="Bytes">Size on disk, the write-ahead log included.</param>
/// <param name="SchemaVersion">Number of the last migration.</param>
public sealed record StoreStatus(
    long Articles, long MissingArticles, long RetiredArticles,
    long Occurrences, long RetiredOccurrences,
    long Claims, long Disputed, long Retracted, long Versions,
    long Unclaimed, long Bytes, int SchemaVersion);
