namespace Extractor.Store;

/// <summary>What a run did, in numbers of articles, occurrences and unclaimed numbers.</summary>
public sealed record RunCounts(int Added, int Edited, int Reextracted, int Unchanged, int Missing, int Retired, int Failed, int Occurrences, int Unclaimed);
