using System.Buffers;

namespace Extractor.Text;

/// <summary>Looks for the digits 0 to 9. Searches by range box a character each until the runtime has compiled them a second time.</summary>
internal static class AsciiDigits
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    public static bool AreIn(ReadOnlySpan<char> text) => text.ContainsAny(Digits);

    /// <summary>Of no characters too.</summary>
    public static bool AreAll(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Digits);
}
