using Extractor.Text;

namespace Extractor.Store.Decisions;

/// <summary>A decision that cannot be followed as the article stands now.</summary>
/// <param name="Decision">Id of the decision.</param>
/// <param name="Reason">In words, as a sentence.</param>
/// <param name="Candidate">Where a like number stands in the changed text; null when there is none.</param>
public sealed record ReviewConflict(long Decision, string Reason, DecisionAnchor Anchor, TextSpan? Candidate);
