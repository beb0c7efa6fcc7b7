using Extractor.Claims;

namespace Extractor.Store.Decisions;

/// <summary>An occurrence, or a decision that lost its place, as the queue shows it.</summary>
/// <param name="Claim">What to name when deciding on it; of a decision that lost its place, where it was.</param>
/// <param name="Risk">The higher, the sooner to be looked at; 0 to <see cref="ReviewRisk.Highest"/>.</param>
/// <param name="Reasons">What the risk consists of.</param>
/// <param name="ClaimId">Null for a decision that lost its place.</param>
/// <param name="Version">Of the claim; 0 when the occurrence is no evidence.</param>
/// <param name="Status">Of that version; null when the occurrence is no evidence.</param>
/// <param name="Occurrence">With the fields that count: those of the rules, or the reviewer's. Null for a decision that lost its place.</param>
/// <param name="Conflict">Only in the state <see cref="ReviewState.Conflict"/>.</param>
/// <param name="Cursor">Where the queue goes on behind this item.</param>
public sealed record ReviewItem(
    ClaimReference Claim, ReviewState State, double Risk, IReadOnlyList<ReviewReason> Reasons, string? ClaimId, int Version, ClaimStatus? Status,
    ClaimOccurrence? Occurrence, string? Title, string? Publisher, DateOnly? Published, ReviewConflict? Conflict, string Cursor);
