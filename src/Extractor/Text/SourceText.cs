using System.Runtime.InteropServices;

namespace Extractor.Text;

/// <summary>A text with its tokens and sentences; every later span is a range of <see cref="Text"/>.</summary>
public sealed class SourceText
{
    private readonly List<Token> _tokens = [];
    private readonly List<Sentence> _sentences = [];

    private SourceText(string text, Vocabulary vocabulary, int headlineEnd)
    {
        (Text, Vocabulary, HeadlineEnd) = (text, vocabulary, headlineEnd);
        _tokens.Capacity = (text.Length / 5) + 8;
        Tokenizer.Cut(text, vocabulary, _tokens);
        SentenceSplitter.Split(text, _tokens, headlineEnd, _sentences);
    }

    public string Text { get; }

    public Vocabulary Vocabulary { get; }

    /// <summary>Code units at the start of the text that are the article's headline; 0 when it has none.</summary>
    public int HeadlineEnd { get; }

    public ReadOnlySpan<Token> Tokens => CollectionsMarshal.AsSpan(_tokens);

    public IReadOnlyList<Sentence> Sentences => _sentences;

    /// <param name="text">The clean text: paragraphs are separated by a blank line.</param>
    /// <param name="vocabulary">The frozen words of the pipeline that will read it.</param>
    /// <param name="headlineEnd">Where the headline ends; 0 for none.</param>
    public static SourceText Analyse(string text, Vocabulary vocabulary, int headlineEnd = 0) => new(text, vocabulary, headlineEnd);

    public ReadOnlySpan<char> Chars(int token) => Text.AsSpan(_tokens[token].Start, _tokens[token].Length);

    public string Slice(TextSpan span) => Text[span.Start..span.End];

    /// <summary>The characters of tokens <paramref name="first"/> up to, not including, <paramref name="end"/>.</summary>
    public TextSpan SpanOf(int first, int end) => new(_tokens[first].Start, _tokens[end - 1].End);

    /// <summary>Index of the sentence that holds a token.</summary>
    public int SentenceAt(int token)
    {
        int low = 0, high = _sentences.Count - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_sentences[middle].End <= token)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>Index of the first token that ends behind a character position; the token count when there is none.</summary>
    public int TokenAt(int position)
    {
        int low = 0, high = _tokens.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].End <= position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
