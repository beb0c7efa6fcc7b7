using Extractor.Store;

namespace Extractor.Query;

/// <summary>What a value came to.</summary>
/// <param name="Filter">Null when the value cannot be read.</param>
/// <param name="Message">What is wrong; null when the value was read.</param>
/// <param name="Suggestion">What to write instead; null when nothing is known.</param>
internal readonly record struct FieldReading(ClaimFilter? Filter, string? Message, string? Suggestion)
{
    public static FieldReading Of(ClaimFilter filter) => new(filter, null, null);

    public static FieldReading Wrong(string message, string? suggestion) => new(null, message, suggestion);
}
