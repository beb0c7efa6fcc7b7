namespace Extractor.Store.Decisions;

/// <summary>A field that a correction changed, both values in the form of <see cref="ReadingField"/>; null for none.</summary>
public sealed record FieldChange(string Field, string? Before, string? After);
