using Extractor.Claims;

namespace Extractor.Store.Decisions.Sqlite;

/// <summary>An occurrence of an article's last edition.</summary>
/// <param name="Claim">The claim's row.</param>
/// <param name="Version">0 when it is no evidence.</param>
/// <param name="Status">Of the version; null when it is no evidence.</param>
/// <param name="Aside">Why a reviewer set it aside; null when none did.</param>
/// <param name="Decision">The decision that rules; null when it is open.</param>
internal sealed record LedgerRow(
    long Id, long Claim, string ClaimId, int Version, ClaimStatus? Status, string? Aside, ReviewState State, long? Decision, ClaimOccurrence Occurrence)
{
    /// <summary>A reviewer's reading stands in its place, or it is such a reading and stands no more.</summary>
    public bool IsHidden => Aside is not null && State != ReviewState.Rejected;
}
