using Extractor.Text;

namespace Extractor.Store.Decisions.Replay;

/// <summary>A decision whose sentence the text no longer holds.</summary>
/// <param name="Candidate">Where its number still stands; null when nowhere.</param>
internal sealed record LostDecision(Decision Decision, string Reason, TextSpan? Candidate);
