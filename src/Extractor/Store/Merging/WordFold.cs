using System.Text;

namespace Extractor.Store.Merging;

/// <summary>Text as words in lower case, one blank between them: what names, metrics and copies of sentences are compared by.</summary>
public static class WordFold
{
    /// <returns>Empty when the text holds no word.</returns>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsWordChar(text, i))
                folded.Append(text[i] == '’' ? '\'' : char.ToLowerInvariant(text[i]));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        if (folded.Length > 0 && folded[^1] == ' ')
            folded.Length--;
        return folded.ToString();
    }

    private static bool IsWordChar(string text, int i) => text[i] switch
    {
        '&' or '+' or '%' or '$' or '€' or '£' or '¥' => true,
        // Marks that belong to a word only inside it: "3.5", "moody's", "1,200".
        '.' or ',' or '\'' or '’' => i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]),
        var c => char.IsLetterOrDigit(c) || char.IsSurrogate(c),
    };
}
