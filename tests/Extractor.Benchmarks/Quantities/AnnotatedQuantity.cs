namespace Extractor.Benchmarks.Quantities;

/// <summary>A quantity as the annotated sentences write it.</summary>
/// <param name="Value">A number, or “low-high”.</param>
/// <param name="Unit">The annotation's name, “-” for none.</param>
/// <param name="Change">= ~ &gt; &lt; up down.</param>
public sealed record AnnotatedQuantity(string Value, string Unit, string Change);
