namespace Extractor.Pipeline.Watching;

/// <summary>What became of a file when it was last read.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Stamp">The file as it was before it was read.</param>
/// <param name="Extractor">Version of the extractor that read it.</param>
/// <param name="Failure">Why it, or an article in it, could not be read, in a sentence; null when all is in the store.</param>
/// <param name="Articles">Ids of the articles that it holds.</param>
public sealed record FileEntry(string Path, FileStamp Stamp, string Extractor, string? Failure, IReadOnlyList<string> Articles)
{
    /// <summary>What limits how far its articles can be relied on, as a page that shows only the beginning to who does not pay: a sentence each, the first of many.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether reading the file again would tell nothing new.</summary>
    public bool Covers(FileStamp stamp, string extractor) => Stamp == stamp && Extractor == extractor;
}
