using Extractor.Store.Merging;

namespace Extractor.Store.Sqlite;

/// <summary>A claim to be merged.</summary>
/// <param name="Items">All its occurrences, retired ones included.</param>
/// <param name="Versions">Those that the store has of it; null when they are to be read, empty for a new claim.</param>
internal sealed record MergedClaim(ClaimTraits Traits, List<MergeItem> Items, List<WrittenVersion>? Versions);
