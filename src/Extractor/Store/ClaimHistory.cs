namespace Extractor.Store;

/// <summary>All that the store knows of one claim.</summary>
/// <param name="Versions">Oldest first; for a retracted claim what it said before, all with status retracted.</param>
/// <param name="Retired">Evidence that no longer counts, in the order in which it was retired.</param>
public sealed record ClaimHistory(string ClaimId, ClaimStatus Status, IReadOnlyList<ClaimVersion> Versions, IReadOnlyList<StoredEvidence> Retired);
