using Extractor.Claims;

namespace Extractor.Store.Care;

/// <summary>An occurrence with a reviewer's fields.</summary>
/// <param name="Id">Its number, by which other rows refer to it.</param>
/// <param name="Edition">The edition that it belongs to.</param>
public sealed record MadeClaim(long Id, long Edition, ClaimOccurrence Claim);
