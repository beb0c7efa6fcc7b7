namespace Extractor.Store.Merging;

/// <summary>A value of a claim.</summary>
/// <param name="Ordinal">1 for the value told first.</param>
/// <param name="Shown">The most precise occurrence, the first among equals.</param>
/// <param name="Since">When the value was first told; null when no evidence is dated.</param>
/// <param name="Evidence">Its occurrences in order, repeated ones included.</param>
/// <param name="Distinct">Number of occurrences, those that cannot be told apart counted once.</param>
/// <param name="Sources">Articles that give the value; copies of one sentence, word for word or lightly edited, make one source of their articles.</param>
public sealed record MergedVersion(int Ordinal, ClaimStatus Status, MergeItem Shown, DateOnly? Since, IReadOnlyList<MergeItem> Evidence, int Distinct, int Sources);
