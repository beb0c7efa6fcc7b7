namespace Extractor.Store.Decisions.Sqlite;

/// <summary>A decision that is about to be written.</summary>
/// <param name="Thread">The first decision about the same occurrence; null when this is it.</param>
internal sealed record DecisionDraft(DecisionKind Kind, DecisionAnchor Anchor, long? Thread, ClaimReading? Before, ClaimReading? After, string? Comment);
