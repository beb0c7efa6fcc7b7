using System.Numerics;

namespace Extractor.Text;

/// <summary>
/// The words that lexicons and rules know, each with an id. Tokens carry the id, so that rules compare integers and no
/// string is made for a token. Built once with the pipeline, then immutable.
/// </summary>
public sealed class Vocabulary
{
    private readonly WordTable _words;
    private readonly string?[] _texts;

    /// <summary>The ids of single ASCII characters.</summary>
    private readonly int[] _single = new int[128];

    /// <summary>By word id the bits of its <see cref="WordMark"/>s.</summary>
    private readonly ushort[] _marks;

    internal Vocabulary(WordTable words, WordSet[] marked)
    {
        _words = words;
        _marks = new ushort[words.Count];
        for (var mark = 0; mark < marked.Length; mark++)
        {
            foreach (var id in marked[mark].Ids())
                _marks[id] |= (ushort)(1 << mark);
        }
        words.Mark(_marks);
        _texts = new string?[words.Count];
        for (var c = 0; c < _single.Length; c++)
            _single[c] = words.Find([(char)c]);
    }

    /// <summary>Number of ids, 0 (unknown) included; valid ids are 1 to Count - 1.</summary>
    public int Count => _words.Count;

    /// <summary>The id of a word, whatever its case; 0 when unknown. A typographic apostrophe counts as a plain one.</summary>
    public int Find(ReadOnlySpan<char> word) => _words.Find(word);

    internal ushort MarksOf(int id) => _marks[id];

    internal int Find(char c) => c < _single.Length ? _single[c] : _words.Find([c]);

    /// <summary>Gives tokens their words.</summary>
    /// <param name="tokens">Those that the keys name, and others.</param>
    /// <param name="keys">The keys of words.</param>
    internal void SetWords(Span<Token> tokens, ReadOnlySpan<PackedKey> keys) => _words.SetWords(tokens, keys);

    /// <summary>The lower-case word of an id; empty for 0.</summary>
    public string this[int id] => _texts[id] ??= _words[id].ToString();
}

/// <summary>Collects the words of lexicons and rules while a pipeline is built.</summary>
public sealed class VocabularyBuilder
{
    private readonly WordTable _words = new();
    private readonly WordSet[] _marked = new WordSet[WordMark.Most];
    private int _marks;
    private Vocabulary? _built;

    /// <summary>The id of a single token's text, made when new. A typographic apostrophe counts as a plain one.</summary>
    /// <exception cref="InvalidOperationException">The vocabulary is built already.</exception>
    public int Word(string word) => WordOf(word);

    /// <summary>As <see cref="Word"/>, for a part of a text.</summary>
    public int WordOf(ReadOnlySpan<char> word)
    {
        var id = _words.Find(word);
        if (id != 0)
            return id;
        if (_built is not null)
            throw new InvalidOperationException($"“{word}” comes too late: the vocabulary is frozen once texts are read.");
        return _words.Add(word);
    }

    /// <summary>A set of words, given separated by blanks.</summary>
    public WordSet Set(string words)
    {
        List<int> ids = [];
        foreach (var range in words.AsSpan().SplitAny(' ', '\n', '\r', '\t'))
        {
            if (!words.AsSpan()[range].IsEmpty)
                ids.Add(WordOf(words.AsSpan()[range]));
        }
        return new WordSet(ids);
    }

    /// <summary>The word ids of a phrase as the tokenizer would cut it: <c>year-over-year</c> has five.</summary>
    public int[] Phrase(string phrase)
    {
        var tokens = Tokenizer.Tokens(phrase);
        var ids = new int[tokens.Count];
        for (var i = 0; i < ids.Length; i++)
            ids[i] = WordOf(phrase.AsSpan(tokens[i].Start, tokens[i].Length));
        return ids;
    }

    /// <summary>Lets the tokens of all texts tell whether their word is of a set.</summary>
    /// <exception cref="InvalidOperationException">The vocabulary is built already, or there are too many marks.</exception>
    internal WordMark Mark(WordSet words)
    {
        if (_built is not null || _marks == WordMark.Most)
            throw new InvalidOperationException($"Marks are made before the vocabulary is built, and a token has room for {WordMark.Most}.");
        _marked[_marks] = words;
        return new WordMark((ushort)(1 << _marks++));
    }

    public Vocabulary Build() => _built ??= new Vocabulary(_words, _marked);
}

/// <summary>An immutable set of word ids with a test that costs one memory access.</summary>
public readonly struct WordSet
{
    private readonly ulong[]? _bits;

    /// <param name="ids">Word ids; 0 may be among them and is passed over.</param>
    public WordSet(IEnumerable<int> ids)
    {
        int[] all = [.. ids];
        var highest = 0;
        foreach (var id in all)
            highest = Math.Max(highest, id);
        _bits = new ulong[(highest >> 6) + 1];
        foreach (var id in all)
            _bits[id >> 6] |= 1UL << (id & 63);
        _bits[0] &= ~1UL;
    }

    /// <param name="bits">One for each word id; that of 0 may be set and is passed over.</param>
    internal WordSet(ulong[] bits)
    {
        _bits = bits;
        _bits[0] &= ~1UL;
    }

    public bool Contains(int id)
    {
        var bits = _bits;
        var block = id >> 6;
        return bits is not null && block < bits.Length && (bits[block] >> (id & 63) & 1) != 0;
    }

    public bool Contains(Token token) => Contains(token.Word);

    /// <summary>The words of both sets.</summary>
    public static WordSet operator |(WordSet one, WordSet other)
    {
        var (longer, shorter) = one._bits?.Length >= other._bits?.Length ? (one._bits, other._bits) : (other._bits, one._bits);
        ulong[] bits = [.. longer ?? []];
        for (var block = 0; block < shorter?.Length; block++)
            bits[block] |= shorter[block];
        return new WordSet(bits);
    }

    internal IEnumerable<int> Ids()
    {
        for (var block = 0; block < _bits?.Length; block++)
        {
            for (var rest = _bits[block]; rest != 0; rest &= rest - 1)
                yield return (block << 6) + BitOperations.TrailingZeroCount(rest);
        }
    }
}
