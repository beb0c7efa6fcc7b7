using System.Collections.Frozen;

namespace Extractor.Text;

/// <summary>
/// The words that lexicons and rules know, each with an id. Tokens carry the id, so that rules compare integers and no
/// string is made for a token. Built once with the pipeline, then immutable.
/// </summary>
public sealed class Vocabulary
{
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _ids;
    private readonly string[] _words;

    internal Vocabulary(string[] words)
    {
        _words = words;
        Dictionary<string, int> ids = new(StringComparer.OrdinalIgnoreCase);
        for (var id = 1; id < words.Length; id++)
            ids.Add(words[id], id);
        _ids = ids.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Number of ids, 0 (unknown) included; valid ids are 1 to Count - 1.</summary>
    public int Count => _words.Length;

    /// <summary>The id of a word, whatever its case; 0 when unknown.</summary>
    public int Find(ReadOnlySpan<char> word) => _ids.TryGetValue(word, out var id) ? id : 0;

    /// <summary>The lower-case word of an id; empty for 0.</summary>
    public string this[int id] => _words[id];
}

/// <summary>Collects the words of lexicons and rules while a pipeline is built.</summary>
public sealed class VocabularyBuilder
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _spans;
    private readonly List<string> _words = [""];
    private Vocabulary? _built;

    public VocabularyBuilder() => _spans = _ids.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The id of a single token's text, made when new. A typographic apostrophe counts as a plain one.</summary>
    /// <exception cref="InvalidOperationException">The vocabulary is built already.</exception>
    public int Word(string word)
    {
        word = word.Replace('’', '\'');
        if (_ids.TryGetValue(word, out var id))
            return id;
        if (_built is not null)
            throw new InvalidOperationException($"“{word}” comes too late: the vocabulary is frozen once texts are read.");
        id = _words.Count;
        _words.Add(word.ToLowerInvariant());
        _ids.Add(word, id);
        return id;
    }

    /// <summary>As <see cref="Word"/>, without a string for a word that is known already.</summary>
    public int WordOf(ReadOnlySpan<char> word) => _spans.TryGetValue(word, out var id) ? id : Word(word.ToString());

    /// <summary>A set of words, given separated by blanks.</summary>
    public WordSet Set(string words) => new(words.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Word));

    /// <summary>The word ids of a phrase as the tokenizer would cut it: <c>year-over-year</c> has five.</summary>
    public int[] Phrase(string phrase)
    {
        List<int> ids = [];
        foreach (var token in Tokenizer.Tokens(phrase))
            ids.Add(Word(phrase[token.Start..token.End]));
        return [.. ids];
    }

    public Vocabulary Build() => _built ??= new Vocabulary([.. _words]);
}

/// <summary>An immutable set of word ids with a test that costs one memory access.</summary>
public readonly struct WordSet
{
    private readonly ulong[]? _bits;

    public WordSet(IEnumerable<int> ids)
    {
        int[] all = [.. ids];
        _bits = new ulong[(all.Length == 0 ? 0 : all.Max() >> 6) + 1];
        foreach (var id in all)
            _bits[id >> 6] |= 1UL << (id & 63);
    }

    public bool Contains(int id) => _bits is not null && id >> 6 < _bits.Length && (_bits[id >> 6] >> (id & 63) & 1) != 0 && id != 0;

    public bool Contains(Token token) => Contains(token.Word);
}
