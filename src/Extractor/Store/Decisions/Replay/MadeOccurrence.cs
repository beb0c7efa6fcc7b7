using Extractor.Claims;

namespace Extractor.Store.Decisions.Replay;

/// <summary>An occurrence with a reviewer's fields.</summary>
internal sealed record MadeOccurrence(ClaimOccurrence Occurrence, ReviewState State, Decision Decision);
