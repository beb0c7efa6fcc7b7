namespace Extractor.Ingestion;

/// <summary>A document as its format says it is, before cleaning.</summary>
/// <param name="Blocks">All blocks that can be article text, in order.</param>
/// <param name="Metadata">What the format states about the article.</param>
/// <param name="Removed">What the format's own structure has shown to be no article text.</param>
internal sealed record Draft(IReadOnlyList<Block> Blocks, Metadata Metadata, IReadOnlyList<RemovedBlock> Removed)
{
    /// <summary>Short lines that stand about the headline without being article text: where pages print their date.</summary>
    public IReadOnlyList<string> AroundHeadline { get; init; } = [];

    /// <summary>Why this is no article, as the rest of a sentence that begins with the file's name; null when it may be one.</summary>
    public string? Refusal { get; init; }
}
