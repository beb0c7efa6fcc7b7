using Extractor.Claims;

namespace Extractor.Store;

/// <summary>An occurrence that stands, with its place in the ledger.</summary>
public sealed record StoredOccurrence(string ClaimId, int Version, ClaimStatus Status, ClaimOccurrence Occurrence);
