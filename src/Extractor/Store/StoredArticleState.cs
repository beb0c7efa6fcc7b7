namespace Extractor.Store;

/// <summary>What the store holds of an article, as far as a run needs it to tell new, changed and unchanged files apart.</summary>
/// <param name="ContentHash">Of the last edition.</param>
/// <param name="ExtractorVersion">Version of the extractor that made the last edition's claims.</param>
/// <param name="InCorpus">False when a run found the file missing.</param>
/// <param name="Retired">The last edition was taken out; its claims no longer count.</param>
/// <param name="Source">The file that it came from, as it was put; null when the store was never told.</param>
public sealed record StoredArticleState(string ArticleId, string ContentHash, string ExtractorVersion, bool InCorpus, bool Retired, string? Source = null)
{
    /// <summary>Whether storing this content by this extractor again would change nothing but the corpus flag.</summary>
    public bool Holds(string contentHash, string extractorVersion)
        => !Retired && ContentHash == contentHash && ExtractorVersion == extractorVersion;
}
