namespace Extractor.Store;

/// <summary>A version with everything that speaks for it, in order of publication.</summary>
public sealed record ClaimVersion(ClaimRow Row, IReadOnlyList<StoredEvidence> Evidence);
