namespace Extractor.Recognition.Numbers;

/// <summary>A number that a rule took for no quantity; it ends at token <paramref name="End"/>.</summary>
internal readonly record struct NonQuantityReading(int End, NonQuantityReason Reason, string Rule, string Detail);
