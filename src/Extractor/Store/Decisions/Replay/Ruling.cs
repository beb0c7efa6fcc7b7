namespace Extractor.Store.Decisions.Replay;

/// <summary>What decisions make of an occurrence of the rules.</summary>
/// <param name="Decision">The decision that rules; null for an open occurrence.</param>
/// <param name="Aside">Why it is no evidence; null when it is.</param>
/// <param name="IsReplaced">A reviewer's reading stands in its place.</param>
/// <param name="Conflict">Why the decision could not be followed; null when it was.</param>
internal sealed record Ruling(ReviewState State, Decision? Decision = null, string? Aside = null, bool IsReplaced = false, string? Conflict = null)
{
    public static Ruling Open { get; } = new(ReviewState.Open);
}
