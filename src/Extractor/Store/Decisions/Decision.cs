namespace Extractor.Store.Decisions;

/// <summary>An entry of the log. Entries are never changed: an undone one stays, with the group that undid it.</summary>
/// <param name="Id">Ascending in the order of decisions.</param>
/// <param name="Group">Decisions that were made together, and are undone together.</param>
/// <param name="Thread">The first decision about the same occurrence.</param>
/// <param name="Anchor">Where it was made.</param>
/// <param name="Before">The reading that was decided on; null for an addition.</param>
/// <param name="After">The reading that shall stand; null when none shall, or for notes.</param>
/// <param name="Changes">What a correction changed.</param>
/// <param name="Comment">The reviewer's words; null for none.</param>
/// <param name="Undone">Whether it is undone now.</param>
public sealed record Decision(
    long Id, long Group, long Thread, DecisionKind Kind, string Reviewer, DateTimeOffset At, DecisionAnchor Anchor,
    ClaimReading? Before, ClaimReading? After, IReadOnlyList<FieldChange> Changes, string? Comment, bool Undone);
