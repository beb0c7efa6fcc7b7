using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extractor.Text;

/// <summary>
/// A text with its tokens and sentences; every later span is a range of <see cref="Text"/>. Disposing it gives the tokens'
/// memory to the next text: text and sentences stay readable, tokens do not. Whoever does not dispose it leaves the memory to the garbage collector.
/// </summary>
public sealed class SourceText : IDisposable
{
    private readonly List<Sentence> _sentences;
    private readonly int _count;

    /// <summary>From the pool, and longer than the tokens are; null once the text is disposed.</summary>
    private Token[]? _tokens;

    /// <summary>The marks of every token, together in memory; from the pool, with a few zeros behind them.</summary>
    private ushort[] _signs;

    private SourceText(string text, Vocabulary vocabulary, int headlineEnd)
    {
        (Text, Vocabulary, HeadlineEnd) = (text, vocabulary, headlineEnd);
        TokenBuffer tokens = new((text.Length / 5) + 8);
        Tokenizer.Cut(text, vocabulary, tokens);
        (_tokens, _count) = (tokens.Items, tokens.Count);
        _signs = SignsOf(tokens.Span);
        _sentences = new List<Sentence>((text.Length / 100) + 4);
        SentenceSplitter.Split(text, tokens.Span, headlineEnd, _sentences);
    }

    public string Text { get; }

    public Vocabulary Vocabulary { get; }

    /// <summary>Code units at the start of the text that are the article's headline; 0 when it has none.</summary>
    public int HeadlineEnd { get; }

    /// <exception cref="ObjectDisposedException">The text is disposed.</exception>
    public ReadOnlySpan<Token> Tokens => new(TokenArray, 0, _count);

    /// <summary>The array behind <see cref="Tokens"/>, which goes on behind them.</summary>
    internal Token[] TokenArray => _tokens ?? ThrowDisposed();

    internal int TokenCount => _count;

    /// <summary>The bits of every token's marks and traits, with zeros behind them so that eight can be read from any token on.</summary>
    internal ReadOnlySpan<ushort> Signs => _signs;

    public IReadOnlyList<Sentence> Sentences => _sentences;

    /// <summary>As <see cref="Sentences"/>, for loops that every text runs.</summary>
    internal ReadOnlySpan<Sentence> SentenceSpan => CollectionsMarshal.AsSpan(_sentences);

    /// <param name="text">The clean text: paragraphs are separated by a blank line.</param>
    /// <param name="vocabulary">The frozen words of the pipeline that will read it.</param>
    /// <param name="headlineEnd">Where the headline ends; 0 for none.</param>
    public static SourceText Analyse(string text, Vocabulary vocabulary, int headlineEnd = 0) => new(text, vocabulary, headlineEnd);

    public ReadOnlySpan<char> Chars(int token) => Text.AsSpan(Tokens[token].Start, Tokens[token].Length);

    public string Slice(TextSpan span) => Text[span.Start..span.End];

    /// <summary>The characters of tokens <paramref name="first"/> up to, not including, <paramref name="end"/>.</summary>
    public TextSpan SpanOf(int first, int end) => new(Tokens[first].Start, Tokens[end - 1].End);

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
        var tokens = Tokens;
        int low = 0, high = tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].End <= position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _tokens, null) is not { } tokens)
            return;
        ArrayPool<Token>.Shared.Return(tokens);
        ArrayPool<ushort>.Shared.Return(_signs);
        _signs = [];
    }

    private static ushort[] SignsOf(ReadOnlySpan<Token> tokens)
    {
        var signs = ArrayPool<ushort>.Shared.Rent(tokens.Length + Vector128<ushort>.Count);
        for (var i = 0; i < tokens.Length; i++)
            signs[i] = WordMark.Of(tokens[i]);
        signs.AsSpan(tokens.Length, Vector128<ushort>.Count).Clear();
        return signs;
    }

    [DoesNotReturn]
    private static Token[] ThrowDisposed() => throw new ObjectDisposedException(nameof(SourceText));
}
