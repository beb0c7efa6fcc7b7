using Extractor.Text;

namespace Extractor.Recognition.Companies;

/// <summary>Questions that rules ask about the tokens of a text; every index may lie outside, the answer is then no.</summary>
internal readonly ref struct TokenReader(SourceText source)
{
    public readonly ReadOnlySpan<Token> Tokens = source.Tokens;

    private static readonly Token[] Outside = [default];

    private readonly string _text = source.Text;

    public SourceText Source => source;

    public int Count => Tokens.Length;

    public bool Is(int i, WordSet set) => set.Contains(At(i).Word);

    /// <summary>The single character of a punctuation mark or symbol; NUL for every other token.</summary>
    public char Mark(int i)
    {
        ref readonly var token = ref At(i);
        return token.Kind is TokenKind.Punctuation or TokenKind.Symbol && token.Length == 1 ? _text[token.Start] : '\0';
    }

    public bool Capital(int i) => At(i).Capitalised;

    public bool AllCaps(int i) => At(i).AllCaps;

    public bool IsWord(int i) => Has(i) && At(i).Kind == TokenKind.Word;

    public bool IsNumber(int i) => At(i).Kind == TokenKind.Number;

    /// <summary>A word in lower case.</summary>
    public bool Lower(int i) => IsWord(i) && !At(i).Capitalised;

    public bool SpaceBefore(int i) => At(i).SpaceBefore;

    /// <summary>A hyphen that joins two words without blanks.</summary>
    public bool Hyphen(int i) => Mark(i) is '-' or '‐' or '‑' && !SpaceBefore(i) && !SpaceBefore(i + 1) && i + 1 < Count;

    public ReadOnlySpan<char> Chars(int i) => _text.AsSpan(Tokens[i].Start, Tokens[i].Length);

    /// <summary>The characters of tokens <paramref name="first"/> up to, not including, <paramref name="end"/>.</summary>
    public ReadOnlySpan<char> Written(int first, int end) => _text.AsSpan(Tokens[first].Start..Tokens[end - 1].End);

    /// <summary>The token, or an empty word outside.</summary>
    private ref readonly Token At(int i)
    {
        // A copy, whose length the runtime need not read and compare twice.
        var tokens = Tokens;
        return ref unchecked((uint)i) < (uint)tokens.Length ? ref tokens[i] : ref Outside[0];
    }

    private bool Has(int i) => unchecked((uint)i) < (uint)Tokens.Length;
}
