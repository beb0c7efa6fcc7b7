namespace Extractor.Text;

/// <summary>Looks for the digits 0 to 9 in words, which are too short for the library's searches; those by range box each character until the runtime has compiled them a second time.</summary>
internal static class AsciiDigits
{
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
                return true;
        }
        return false;
    }

    /// <summary>Of no characters too.</summary>
    public static bool AreAll(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
                return false;
        }
        return true;
    }
}
