namespace Extractor.Text;

public enum TokenKind : byte
{
    /// <summary>Letters, possibly with inner digits or apostrophes: <c>Motor</c>, <c>don't</c>, <c>Q3</c>, <c>U.S.</c>.</summary>
    Word,

    /// <summary>Digits with their separators: <c>550,000</c>, <c>12.11</c>, <c>1 234,5</c> (no-break blanks only).</summary>
    Number,

    /// <summary>Commas, full stops, dashes, brackets, quotation marks.</summary>
    Punctuation,

    /// <summary>Everything else that is printed: <c>$</c>, <c>%</c>, <c>&amp;</c>, <c>+</c>.</summary>
    Symbol,

    /// <summary>A web or mail address as a whole; nothing is read from inside it.</summary>
    Address,
}

[Flags]
public enum TokenFlags : byte
{
    None = 0,

    /// <summary>Blank, line break or start of text stands before the token.</summary>
    SpaceBefore = 1,

    /// <summary>The first letter is upper case.</summary>
    Capitalised = 2,

    /// <summary>Two or more letters, all upper case.</summary>
    AllCaps = 4,

    /// <summary>The first token of a line.</summary>
    LineStart = 8,

    /// <summary>The first token after a blank line, or of the text.</summary>
    ParagraphStart = 16,

    /// <summary>A word with ASCII digits in it: <c>Q3</c>, <c>FY21</c>.</summary>
    HasDigits = 32,

    /// <summary>A word that ends with a full stop of its own: <c>U.S.</c>.</summary>
    EndsWithStop = 64,
}

/// <summary>One token of a <see cref="SourceText"/>. It holds places and a word id, never text of its own.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">Behind the last code unit.</param>
/// <param name="Word">Id of the token's lower-case form in the <see cref="Vocabulary"/>; 0 when the vocabulary does not know it.</param>
/// <param name="Kind">What the characters are.</param>
/// <param name="Flags">Spacing and capitals.</param>
public readonly record struct Token(int Start, int End, int Word, TokenKind Kind, TokenFlags Flags)
{
    public TextSpan Span => new(Start, End);

    /// <summary>One bit for each <see cref="WordMark"/> of the token's word.</summary>
    internal ushort Marks { get; init; }

    public int Length => End - Start;

    public bool SpaceBefore => (Flags & TokenFlags.SpaceBefore) != 0;

    public bool Capitalised => (Flags & TokenFlags.Capitalised) != 0;

    public bool AllCaps => (Flags & TokenFlags.AllCaps) != 0;

    public bool LineStart => (Flags & TokenFlags.LineStart) != 0;

    public bool HasDigits => (Flags & TokenFlags.HasDigits) != 0;

    public bool EndsWithStop => (Flags & TokenFlags.EndsWithStop) != 0;

    public bool ParagraphStart => (Flags & TokenFlags.ParagraphStart) != 0;
}
