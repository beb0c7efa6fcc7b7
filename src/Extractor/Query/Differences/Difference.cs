using Extractor.Store;

namespace Extractor.Query.Differences;

/// <summary>What differs about a claim between two times.</summary>
/// <param name="Before">How it stood; null when it did not.</param>
/// <param name="After">How it stands; null when it does not.</param>
/// <param name="Changes">In words, at least one for a changed claim; why a lost one is gone.</param>
public sealed record Difference(DifferenceKind Kind, ClaimRow? Before, ClaimRow? After, IReadOnlyList<string> Changes);
