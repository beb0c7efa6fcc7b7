namespace Extractor.Ingestion.Cleaning;

/// <summary>What is left of a draft, and what was taken out.</summary>
/// <param name="Headline">The headline that stands first in the text; null when there is none.</param>
/// <param name="Title">The article's title; the headline, or one that the text states further down.</param>
/// <param name="SiteName">A site's name found behind the title in the text; null when there is none.</param>
/// <param name="Author">From a byline; null when there is none.</param>
/// <param name="Body">All other kept blocks, in order.</param>
/// <param name="Head">The first lines of the document, kept or not, for its date line.</param>
internal sealed record CleanedDocument(
    MappedText? Headline,
    string? Title,
    string? SiteName,
    string? Author,
    IReadOnlyList<Block> Body,
    IReadOnlyList<RemovedBlock> Removed,
    IReadOnlyList<string> Head);
