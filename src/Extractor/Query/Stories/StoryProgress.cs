using Extractor.Store;

namespace Extractor.Query.Stories;

/// <summary>A reported figure for a part of the period.</summary>
/// <param name="Share">Of the figure that is aimed at; of a range, of its lower end.</param>
/// <param name="TimeShare">How much of the period had passed; null for a deadline.</param>
public sealed record StoryProgress(ClaimRow Reported, decimal Share, decimal? TimeShare);
