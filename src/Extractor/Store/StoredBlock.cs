namespace Extractor.Store;

/// <summary>A block that is no part of the clean text, verbatim, and why.</summary>
public sealed record StoredBlock(string Text, string Reason);
