using Extractor.Ingestion;

namespace Extractor.Pipeline.Runs;

/// <summary>A file that a run is to read, or why it cannot be read.</summary>
public sealed record CorpusItem(string Path, ReadFailure? Failure = null);
