using Extractor.Text;

namespace Extractor.Recognition.Companies;

/// <summary>Questions that rules ask about the tokens of a text; every index may lie outside, the answer is then no.</summary>
internal readonly struct TokenReader(SourceText source)
{
    public SourceText Source => source;

    public int Count => source.Tokens.Length;

    public bool Is(int i, WordSet set) => source.Tokens is var tokens && i >= 0 && i < tokens.Length && set.Contains(tokens[i].Word);

    /// <summary>The single character of a punctuation mark or symbol; NUL for every other token.</summary>
    public char Mark(int i) => i >= 0 && i < Count && source.Tokens[i] is { Length: 1, Kind: TokenKind.Punctuation or TokenKind.Symbol } token ? source.Text[token.Start] : '\0';

    public bool Capital(int i) => i >= 0 && i < Count && source.Tokens[i].Capitalised;

    public bool AllCaps(int i) => i >= 0 && i < Count && source.Tokens[i].AllCaps;

    public bool IsWord(int i) => i >= 0 && i < Count && source.Tokens[i].Kind == TokenKind.Word;

    public bool IsNumber(int i) => i >= 0 && i < Count && source.Tokens[i].Kind == TokenKind.Number;

    /// <summary>A word in lower case.</summary>
    public bool Lower(int i) => IsWord(i) && !source.Tokens[i].Capitalised;

    public bool SpaceBefore(int i) => i >= 0 && i < Count && source.Tokens[i].SpaceBefore;

    /// <summary>A hyphen that joins two words without blanks.</summary>
    public bool Hyphen(int i) => Mark(i) is '-' or '‐' or '‑' && !SpaceBefore(i) && !SpaceBefore(i + 1) && i + 1 < Count;

    public ReadOnlySpan<char> Chars(int i) => source.Chars(i);
}
