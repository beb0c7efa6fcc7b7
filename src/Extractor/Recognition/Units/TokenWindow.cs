using Extractor.Text;

namespace Extractor.Recognition.Units;

/// <summary>The tokens of a text, with look-ups that answer beyond its ends too: nothing stands there.</summary>
internal readonly ref struct TokenWindow(SourceText source)
{
    public readonly ReadOnlySpan<Token> Tokens = source.Tokens;

    public readonly string Text = source.Text;

    public readonly SourceText Source = source;

    private static readonly Token[] Outside = [default];

    public int Count => Tokens.Length;

    /// <summary>The token; an empty word beyond the ends.</summary>
    public ref readonly Token this[int i]
    {
        get
        {
            // A copy, whose length the runtime need not read and compare twice.
            var tokens = Tokens;
            return ref unchecked((uint)i) < (uint)tokens.Length ? ref tokens[i] : ref Outside[0];
        }
    }

    public bool Has(int i) => unchecked((uint)i) < (uint)Tokens.Length;

    /// <summary>Word id; 0 for unknown words and beyond the ends.</summary>
    public int Word(int i) => this[i].Word;

    public ReadOnlySpan<char> Chars(int i) => Text.AsSpan(this[i].Start, this[i].Length);

    public char FirstChar(int i) => Has(i) ? Text[Tokens[i].Start] : '\0';

    /// <summary>The token is this one character.</summary>
    public bool Is(int i, char c)
    {
        ref readonly var token = ref this[i];
        return token.Length == 1 && Text[token.Start] == c;
    }

    /// <summary>No blank stands between this token and the one before it.</summary>
    public bool Tight(int i) => Has(i) && !this[i].SpaceBefore;

    public bool IsNumber(int i) => this[i].Kind == TokenKind.Number;

    public bool IsWord(int i) => Has(i) && this[i].Kind == TokenKind.Word;

    public bool IsDash(int i)
    {
        ref readonly var token = ref this[i];
        return token.Kind != TokenKind.Word && token.Length == 1 && Text[token.Start] is '-' or '–' or '—' or '−' or '‑' or '‒';
    }

    /// <summary>A dash that touches both its neighbours: five-year, 5-10.</summary>
    public bool IsHyphen(int i) => IsDash(i) && Tight(i) && Tight(i + 1);

    public bool IsPunctuation(int i) => Has(i) && Tokens[i].Kind == TokenKind.Punctuation;

    /// <summary>The text is over, or a paragraph or a row of a list or table begins here; false at the line breaks of wrapped prose.</summary>
    public bool IsBreak(int i) => !Has(i) || Tokens[i].ParagraphStart || (Tokens[i].LineStart && Source.Sentences[Source.SentenceAt(i)].First == i);

    public TextSpan Span(int first, int end) => new(Tokens[first].Start, Tokens[end - 1].End);
}
