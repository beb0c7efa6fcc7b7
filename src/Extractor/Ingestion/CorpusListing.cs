namespace Extractor.Ingestion;

/// <summary>What a corpus folder holds at one moment.</summary>
/// <param name="Files">Article files, sorted by their path within the folder (ordinal, so on every machine alike).</param>
/// <param name="Failures">What was passed over and must be known: links, folders that may not be read, files whose id is taken.</param>
public sealed record CorpusListing(IReadOnlyList<CorpusFile> Files, IReadOnlyList<ReadFailure> Failures);
