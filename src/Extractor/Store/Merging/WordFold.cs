namespace Extractor.Store.Merging;

/// <summary>Text as words in lower case, one blank between them: what names, metrics and copies of sentences are compared by.</summary>
public static class WordFold
{
    private const int OnStack = 512;

    /// <returns>Empty when the text holds no word.</returns>
    public static string Of(string text)
    {
        var folded = text.Length <= OnStack ? stackalloc char[OnStack] : new char[text.Length];
        return folded[..Write(text, folded)].ToString();
    }

    /// <summary>The same into room of the text's length.</summary>
    /// <returns>How much of it is used.</returns>
    internal static int Write(ReadOnlySpan<char> text, Span<char> folded)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsWordChar(text, i))
                folded[length++] = text[i] == '’' ? '\'' : char.ToLowerInvariant(text[i]);
            else if (length > 0 && folded[length - 1] != ' ')
                folded[length++] = ' ';
        }
        if (length > 0 && folded[length - 1] == ' ')
            length--;
        return length;
    }

    private static bool IsWordChar(ReadOnlySpan<char> text, int i) => text[i] switch
    {
        '&' or '+' or '%' or '$' or '€' or '£' or '¥' => true,
        // Marks that belong to a word only inside it: "3.5", "moody's", "1,200".
        '.' or ',' or '\'' or '’' => i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]),
        var c => char.IsLetterOrDigit(c) || char.IsSurrogate(c),
    };
}
