namespace Extractor.Ingestion;

/// <summary>An article file of a corpus folder.</summary>
/// <param name="Path">The folder's path joined with the file's place in it.</param>
/// <param name="Id">As <see cref="ArticleId.OfFile"/> tells; unique within one listing.</param>
public sealed record CorpusFile(string Path, string Id);
