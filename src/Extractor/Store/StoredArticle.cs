namespace Extractor.Store;

/// <summary>An article as the store keeps it: one edition of a text under a stable id.</summary>
/// <param name="Id">The article's id, unique within the corpus.</param>
/// <param name="ContentHash">Changes when the text or metadata that claims depend on change; the same id with another hash is an edit.</param>
/// <param name="Title">Null when none was found.</param>
/// <param name="Published">Null when nothing tells it.</param>
/// <param name="Text">The clean text that all spans refer to.</param>
/// <param name="Removed">Blocks that were left out of the text.</param>
public sealed record StoredArticle(
    string Id,
    string ContentHash,
    string? Title,
    StoredDate? Published,
    string? Publisher,
    string? Url,
    string? Author,
    string Text,
    IReadOnlyList<StoredBlock> Removed)
{
    /// <summary>The file that it came from, as the caller names files; null when it came from none. Where the file moves, only this changes.</summary>
    public string? Source { get; init; }
}
