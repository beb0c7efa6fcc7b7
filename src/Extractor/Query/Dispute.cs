namespace Extractor.Query;

/// <summary>The likely cause of a dispute.</summary>
/// <param name="Explanation">As a sentence.</param>
public sealed record Dispute(DisputeCause Cause, string Explanation);
