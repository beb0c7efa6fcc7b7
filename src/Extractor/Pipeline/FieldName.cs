using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Extractor.Pipeline;

/// <summary>Enum values and dates as the gold guide and every output of the product write them: <c>part_of_name</c>, <c>2021-12-31</c>.</summary>
public static class FieldName
{
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.Of(value);

    public static string? Of<T>(T? value)
        where T : struct, Enum => value is { } known ? Names<T>.Of(known) : null;

    public static string? Of(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>All values of an enum with their names, in the order of their declaration.</summary>
    public static IEnumerable<KeyValuePair<T, string>> All<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(value => KeyValuePair.Create(value, Of(value)));

    private static class Names<T>
        where T : struct, Enum
    {
        // An array and no dictionary, whose code would be compiled anew for each of the enums while a program starts.
        private static readonly string?[] ByNumber = Make();

        public static string Of(T value) =>
            Number(value) is var number && number < ByNumber.Length && ByNumber[number] is { } name ? name : throw new KeyNotFoundException($"{value} is no value of {typeof(T).Name}.");

        private static string?[] Make()
        {
            string?[] names = [];
            foreach (T value in Enum.GetValues(typeof(T)))
            {
                if (Number(value) >= names.Length)
                    Array.Resize(ref names, Number(value) + 1);
                names[Number(value)] = JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
            }
            return names;
        }

        private static int Number(T value) => Unsafe.SizeOf<T>() == sizeof(byte) ? Unsafe.As<T, byte>(ref value) : Unsafe.As<T, int>(ref value);
    }
}
