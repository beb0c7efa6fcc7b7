namespace Extractor.Text;

public enum SentenceRole : byte
{
    /// <summary>The article's headline, or a line without full stop that heads the text or a part of it.</summary>
    Headline,

    /// <summary>A sentence of the first paragraph.</summary>
    Lead,

    Body,
}

/// <summary>A run of tokens that is read as one statement.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="Span">Its characters, without surrounding blanks.</param>
/// <param name="Paragraph">0-based number of its paragraph.</param>
/// <param name="Role">Its place in the article.</param>
public readonly record struct Sentence(int First, int End, TextSpan Span, int Paragraph, SentenceRole Role);
