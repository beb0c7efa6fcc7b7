namespace Extractor.Text;

/// <summary>
/// A word of ASCII letters with a blank, comma or the like behind it, as nearly all are: read in one pass that also gives
/// what is asked of it next, its key and its capitals.
/// </summary>
/// <param name="End">Behind its last letter.</param>
/// <param name="Key">As <see cref="PackedWords.KeyOf"/> gives it; 0 for a long word.</param>
/// <param name="Capitals">Whether its first letter or all letters are upper case.</param>
internal readonly record struct PlainWord(int End, ulong Key, TokenFlags Capitals)
{
    /// <returns>False where no letter stands, and where the word may go on with a digit, an apostrophe, a full stop of initials, …</returns>
    public static bool TryRead(string text, int start, out PlainWord word)
    {
        ulong key = 0;
        var lower = 0;
        var at = start;
        for (; at < text.Length; at++)
        {
            int c = text[at];
            if (!char.IsAsciiLetter((char)c))
                break;
            key = PackedWords.Next(key, c);
            lower |= c;
        }
        if (at == start || (at < text.Length && !IsPlainEnd(text[at], at - start)))
        {
            word = default;
            return false;
        }
        var capitals = (text[start] & 0x20) != 0 ? TokenFlags.None : (lower & 0x20) != 0 || at == start + 1 ? TokenFlags.Capitalised : TokenFlags.Capitalised | TokenFlags.AllCaps;
        word = new PlainWord(at, at - start <= PackedWords.Longest ? key : 0, capitals);
        return true;
    }

    /// <summary>Single letters may be initials, and so go on behind a full stop.</summary>
    private static bool IsPlainEnd(char c, int length) => c switch
    {
        ' ' or ',' or '\n' or ')' or '-' or ';' or '"' => true,
        '.' => length > 1,
        _ => false,
    };
}
