namespace Extractor.Store.Decisions;

/// <summary>What came of a decision or an undo.</summary>
/// <param name="Items">The occurrences concerned, as they stand now.</param>
/// <param name="Repeated">The token was seen before: nothing was done this time.</param>
public sealed record DecisionReceipt(DecisionGroup Group, IReadOnlyList<ReviewItem> Items, bool Repeated);
