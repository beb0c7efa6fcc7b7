namespace Extractor.Pipeline.Output;

/// <summary>A column of a flat table; null is an empty cell.</summary>
public sealed record Column<T>(string Name, Func<T, string?> Value);
