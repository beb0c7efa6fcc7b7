namespace Extractor.Store.Care;

/// <summary>An article that the corpus no longer holds, and since when.</summary>
public sealed record MissingArticle(string ArticleId, DateTimeOffset Since);
