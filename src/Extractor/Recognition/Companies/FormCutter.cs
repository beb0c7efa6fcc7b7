using Extractor.Text;

namespace Extractor.Recognition.Companies;

/// <summary>
/// Cuts names into word ids. Most names are plain words with blanks between them, and are cut here without the lists
/// that the tokenizer needs: the lexicons hold tens of thousands, and a program's start waits for them.
/// </summary>
internal sealed class FormCutter(VocabularyBuilder words)
{
    private const int MostWords = 32;
    private readonly int[] _ids = new int[MostWords];
    private int _count;

    /// <summary>Ids of the name cut last; valid until the next call.</summary>
    public ReadOnlySpan<int> Ids => _ids.AsSpan(0, _count);

    /// <summary>Bit n is set when token n starts with a capital.</summary>
    public uint Capitals { get; private set; }

    /// <summary>Bit n is set when token n has two to four letters, all of them capitals.</summary>
    public uint ShortCapitals { get; private set; }

    /// <exception cref="ArgumentException">The name has more than 32 tokens.</exception>
    public void Cut(ReadOnlySpan<char> form)
    {
        (_count, Capitals, ShortCapitals) = (0, 0, 0);
        if (!IsPlain(form))
        {
            var text = form.ToString();
            foreach (var token in Tokenizer.Tokens(text))
                Add(form[token.Start..token.End]);
            return;
        }
        while (!form.IsEmpty)
        {
            var blank = form.IndexOf(' ');
            var word = blank < 0 ? form : form[..blank];
            if (!word.IsEmpty)
                Add(word);
            form = blank < 0 ? [] : form[(blank + 1)..];
        }
    }

    private void Add(ReadOnlySpan<char> word)
    {
        if (_count == MostWords)
            throw new ArgumentException("A name has at most 32 tokens.", nameof(word));
        var upper = 0;
        foreach (var c in word)
            upper += char.IsUpper(c) ? 1 : 0;
        if (char.IsUpper(word[0]))
            Capitals |= 1u << _count;
        if (upper == word.Length && word.Length is > 1 and <= 4)
            ShortCapitals |= 1u << _count;
        _ids[_count++] = words.WordOf(word);
    }

    /// <summary>Letters and blanks only: each run of letters is one token.</summary>
    private static bool IsPlain(ReadOnlySpan<char> form)
    {
        foreach (var c in form)
        {
            if (!char.IsAsciiLetter(c) && c != ' ')
                return false;
        }
        return true;
    }
}
