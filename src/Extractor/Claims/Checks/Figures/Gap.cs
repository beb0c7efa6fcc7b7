using Extractor.Text;

namespace Extractor.Claims.Checks.Figures;

/// <summary>The words of a sentence directly before a number, read backwards from it. Reads at most <see cref="Reach"/> characters.</summary>
internal readonly ref struct Gap
{
    private const int Reach = 90;
    private readonly ReadOnlySpan<char> _text;
    private readonly LinkWords _words;

    /// <param name="from">Where the text between begins, in the clean text: the end of the number before, or the sentence's start.</param>
    public Gap(LinkWords words, ClaimOccurrence claim, int from)
    {
        var sentence = claim.SentenceText.AsSpan();
        var end = Math.Clamp(claim.Number.Start - claim.Sentence.Start, 0, sentence.Length);
        var start = Math.Clamp(Math.Max(from - claim.Sentence.Start, end - Reach), 0, end);
        _text = sentence[start..end];
        _words = words;
    }

    /// <summary>The words directly behind a number, up to the next comma: “40 million crown mean estimate”.</summary>
    public static Gap Behind(LinkWords words, ClaimOccurrence claim)
    {
        var sentence = claim.SentenceText.AsSpan();
        var rest = sentence[Math.Clamp(claim.Number.End - claim.Sentence.Start, 0, sentence.Length)..];
        rest = rest[..Math.Min(rest.Length, Reach / 2)];
        return new Gap(words, rest.IndexOf(',') is var comma and >= 0 ? rest[..comma] : rest);
    }

    private Gap(LinkWords words, ReadOnlySpan<char> text)
    {
        _text = text;
        _words = words;
    }

    /// <summary>“the consensus of 4bn”, “the 4bn estimate”.</summary>
    public bool SaysForeseen() => HasWord("foreseen");

    public bool IsOpenBracket => _text.TrimEnd(' ').EndsWith("(");

    /// <summary>“to 5bn”.</summary>
    public bool SaysTo() => _words.Is("to", Governor(out _)) && !SaysPrior();

    /// <summary>“from 4bn”, “against 4bn”, “compared with 4bn”.</summary>
    public bool SaysPrior()
    {
        var word = Governor(out var before);
        if (_words.Is("prior", word))
            return true;
        return _words.Is("compared-preposition", word) && _words.Is("compared", Last(_text[..before], out _))
            || _words.Is("compared", word);
    }

    /// <summary>“, up 5 %”, “, an increase of 5 %”.</summary>
    public bool SaysChange() => _words.Is("change", Governor(out _)) && !HasWord("before-that");

    /// <summary>“62 cents, or 3 %”.</summary>
    public bool SaysOr()
    {
        var rest = _text;
        while (true)
        {
            var word = Last(rest, out var start);
            if (_words.Is("or", word) || word.IsEmpty || !_words.Is("skipped", word))
                return _words.Is("or", word);
            rest = rest[..start];
        }
    }

    /// <summary>“from X to”: nothing but the unit stands between, no new clause.</summary>
    public bool SaysOnlyTo() => SaysTo() && _text.Length <= 40 && !_text.Contains(',') && !HasWord("joining");

    public bool SaysCompared() => HasWord("compared");

    public bool HasWord(string role)
    {
        var rest = _text;
        while (true)
        {
            var word = Last(rest, out var start);
            if (word.IsEmpty || _words.Is(role, word))
                return !word.IsEmpty;
            rest = rest[..start];
        }
    }

    public bool HasPhrase(ReadOnlySpan<char> phrase) => _text.Contains(phrase, StringComparison.OrdinalIgnoreCase);

    /// <summary>The first word to the left that is neither bound nor filler; “to” counts as filler only behind “compared”.</summary>
    private ReadOnlySpan<char> Governor(out int start)
    {
        var rest = _text;
        while (true)
        {
            var word = Last(rest, out start);
            if (word.IsEmpty || _words.Is("to", word) || !_words.Is("skipped", word))
                return word;
            rest = rest[..start];
        }
    }

    private static ReadOnlySpan<char> Last(ReadOnlySpan<char> text, out int start)
    {
        var end = text.Length;
        while (end > 0 && !char.IsLetter(text[end - 1]))
            end--;
        start = end;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '-'))
            start--;
        return text[start..end];
    }
}
