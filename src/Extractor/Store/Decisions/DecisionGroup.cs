namespace Extractor.Store.Decisions;

/// <summary>What was decided at once.</summary>
/// <param name="Label">In words: “accepted 12 claims”, “undid group 7: rejected 1 claim”.</param>
/// <param name="Decisions">How many; 0 for an undo.</param>
/// <param name="Undoes">The group that it takes back; null when it is no undo.</param>
/// <param name="Undone">Whether it is taken back itself now.</param>
public sealed record DecisionGroup(long Id, string Reviewer, DateTimeOffset At, string Label, int Decisions, long? Undoes, bool Undone);
