using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extractor.Text;

/// <summary>
/// A word of ASCII letters with a blank, comma or the like behind it, as nearly all are: read at one go together with
/// what is asked of it next, its key and its capitals.
/// </summary>
/// <param name="End">Behind its last letter.</param>
/// <param name="Key">As <see cref="PackedWords.KeyOf(ReadOnlySpan{char})"/> gives it; 0 for a long word.</param>
/// <param name="Capitals">Whether its first letter or all letters are upper case.</param>
internal readonly record struct PlainWord(int End, ulong Key, TokenFlags Capitals)
{
    /// <summary>So many characters are looked at together: where a word ends is then counted, and no branch depends on it.</summary>
    private const int Block = 16;

    private const byte LowerCase = 0x20;

    /// <summary>What may stand behind the word, a bit for each character below 64.</summary>
    private const ulong Ends = 1UL << ' ' | 1UL << ',' | 1UL << '\n' | 1UL << ')' | 1UL << '-' | 1UL << ';' | 1UL << '"' | 1UL << '.';

    /// <returns>False where no letter stands, and where the word may go on with a digit, an apostrophe, a full stop of initials, …</returns>
    public static bool TryRead(string text, int start, out PlainWord word)
    {
        if (text.Length - start <= Block)
            return TryReadSlowly(text, start, out word);
        var chars = MemoryMarshal.Cast<char, ushort>(text.AsSpan(start, Block));
        // What is no byte becomes 255, which is no letter.
        var bytes = Vector128.NarrowWithSaturation(Vector128.Create(chars), Vector128.Create(chars[Vector128<ushort>.Count..]));
        var letters = Vector128.LessThan((bytes | Vector128.Create(LowerCase)) - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
        var length = BitOperations.TrailingZeroCount(~letters.ExtractMostSignificantBits());
        if (length == Block)
            return TryReadSlowly(text, start, out word);
        var lower = Vector128.GreaterThan(bytes, Vector128.Create((byte)'Z')).ExtractMostSignificantBits() & ((1u << length) - 1);
        word = new PlainWord(start + length, PackedWords.KeyOf(bytes, length), Capitalisation((lower & 1) != 0, lower != 0, length));
        return length > 0 && IsPlainEnd(text[start + length], length);
    }

    /// <summary>At the end of a text, and for a long word.</summary>
    private static bool TryReadSlowly(string text, int start, out PlainWord word)
    {
        var lower = false;
        var at = start;
        for (; at < text.Length && char.IsAsciiLetter(text[at]); at++)
            lower |= char.IsAsciiLetterLower(text[at]);
        var length = at - start;
        word = new PlainWord(at, PackedWords.KeyOf(text.AsSpan(start, length)), Capitalisation(char.IsAsciiLetterLower(text[start]), lower, length));
        return length > 0 && (at == text.Length || IsPlainEnd(text[at], length));
    }

    private static TokenFlags Capitalisation(bool startsLower, bool hasLower, int length) =>
        startsLower ? TokenFlags.None : hasLower || length == 1 ? TokenFlags.Capitalised : TokenFlags.Capitalised | TokenFlags.AllCaps;

    /// <summary>Single letters may be initials, and so go on behind a full stop.</summary>
    private static bool IsPlainEnd(char c, int length) => c < 64 && (Ends >> c & 1) != 0 && (c != '.' || length > 1);
}
