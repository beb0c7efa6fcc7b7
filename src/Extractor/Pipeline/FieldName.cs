using System.Globalization;
using System.Text.Json;

namespace Extractor.Pipeline;

/// <summary>Enum values and dates as the gold guide and every output of the product write them: <c>part_of_name</c>, <c>2021-12-31</c>.</summary>
public static class FieldName
{
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.All[value];

    public static string? Of<T>(T? value)
        where T : struct, Enum => value is { } known ? Names<T>.All[known] : null;

    public static string? Of(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>All values of an enum with their names, in the order of their declaration.</summary>
    public static IEnumerable<KeyValuePair<T, string>> All<T>()
        where T : struct, Enum => Names<T>.All;

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> All = Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));
    }
}
