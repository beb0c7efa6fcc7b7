namespace Extractor.Store;

/// <summary>A run of the pipeline.</summary>
/// <param name="Ended">Null while it goes on, or when it was cut off.</param>
/// <param name="Counts">Null until it ended.</param>
public sealed record StoredRun(long Id, string ExtractorVersion, DateTimeOffset Started, DateTimeOffset? Ended, RunCounts? Counts);
