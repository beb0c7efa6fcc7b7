using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Extractor.Store.Sqlite;

/// <summary>
/// A SQL function that tests one text for a phrase, with the words that the full-text index sees: to look a row up in the
/// index costs far more than to read its sentence.
/// </summary>
internal static class PhraseFunction
{
    public const string Name = "holds_phrase";

    public static void Register(SqliteConnection connection)
        => connection.CreateFunction(Name, static (string text, string phrase) => Holds(text, phrase), isDeterministic: true);

    /// <summary>Whether the words of the phrase stand side by side in the text, whatever the case; never for a phrase without words.</summary>
    public static bool Holds(string text, string phrase)
    {
        var words = Words(phrase);
        return words.Length > 1 && Words(text).Contains(words, StringComparison.Ordinal);
    }

    // " one two three ": a blank around every word, so that words match whole.
    private static string Words(string text)
    {
        var words = new StringBuilder(text.Length + 2).Append(' ');
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsWord(rune))
                words.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (words[^1] != ' ')
                words.Append(' ');
        }
        if (words[^1] != ' ')
            words.Append(' ');
        return words.ToString();
    }

    // As the tokenizer unicode61: letters, numbers and private use.
    private static bool IsWord(Rune rune)
        => Rune.IsLetter(rune) || Rune.IsNumber(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.PrivateUse;
}
