namespace Extractor.Text;

/// <summary>
/// Phrases with their meanings: a trie over word ids. Matching is by word, whatever the case; where capitals matter, the
/// reader of the match looks at the tokens' flags.
/// </summary>
public sealed class Lexicon<T>
{
    private readonly TrieEdges _edges;
    private readonly VocabularyBuilder _vocabulary;

    /// <summary>By number; that of no word is the first.</summary>
    private Node[] _nodes;
    private int _nodeCount = 1;

    /// <summary>One bit for each word that a phrase begins with: most words of a text begin none, and are told by one look.</summary>
    private ulong[] _openers = [];

    /// <summary>The nodes of the first words, by word id; null for a small lexicon, which keeps them as edges from node 0.</summary>
    private int[]? _roots;

    /// <param name="vocabulary">Gets the phrases' words.</param>
    /// <param name="capacity">Expected number of words of all phrases, so that a large lexicon is not rebuilt while it grows.</param>
    public Lexicon(VocabularyBuilder vocabulary, int capacity = 0)
    {
        _vocabulary = vocabulary;
        _edges = new TrieEdges(capacity);
        _nodes = new Node[Math.Max(16, capacity + 1)];
        if (capacity > 0)
            _roots = new int[capacity];
    }

    public int Count { get; private set; }

    /// <summary>Adds a phrase.</summary>
    /// <returns>False when the phrase is there already; its first meaning stays.</returns>
    /// <exception cref="ArgumentException">The phrase holds no token.</exception>
    public bool Add(string phrase, T value) => Add(_vocabulary.Phrase(phrase), value, out _);

    /// <summary>Adds a phrase that is cut already.</summary>
    /// <param name="words">The word ids of its tokens.</param>
    /// <param name="value">Its meaning.</param>
    /// <param name="there">The meaning that the phrase has now: the given one, or the first when it was there already.</param>
    /// <returns>False when the phrase was there already.</returns>
    /// <exception cref="ArgumentException">The phrase holds no token.</exception>
    public bool Add(ReadOnlySpan<int> words, T value, out T there)
    {
        ref var node = ref NodeOf(words);
        there = node.Ends ? node.Value! : value;
        if (node.Ends)
            return false;
        node = node with { Value = value, Ends = true };
        Count++;
        return true;
    }

    /// <summary>The value of exactly this phrase, for lexicons whose entries gather several meanings.</summary>
    public bool TryGet(string phrase, out T? value)
    {
        ref var node = ref NodeOf(_vocabulary.Phrase(phrase));
        value = node.Value;
        return node.Ends;
    }

    /// <summary>Replaces or sets the value of a phrase.</summary>
    public void Set(string phrase, T value)
    {
        ref var node = ref NodeOf(_vocabulary.Phrase(phrase));
        if (!node.Ends)
            Count++;
        node = node with { Value = value, Ends = true };
    }

    /// <summary>The longest phrase that starts at <paramref name="first"/>.</summary>
    /// <param name="tokens">The tokens of a text.</param>
    /// <param name="first">Index of the token to start at.</param>
    /// <param name="length">Number of tokens of the phrase; 0 when none matches.</param>
    /// <param name="value">The phrase's meaning; default when none matches.</param>
    public bool Match(ReadOnlySpan<Token> tokens, int first, out int length, out T value)
    {
        length = 0;
        value = default!;
        if (first >= tokens.Length || !Opens(tokens[first].Word))
            return false;
        var nodes = _nodes;
        var at = _roots is { } roots ? roots[tokens[first].Word] : _edges.Find(0, tokens[first].Word);
        for (var end = first + 1; ; end++)
        {
            ref readonly var node = ref nodes[at];
            if (node.Ends)
                (length, value) = (end - first, node.Value!);
            if (end >= tokens.Length || !node.MayGoOn(tokens[end].Word) || tokens[end].Word == 0 || (at = _edges.Find(at, tokens[end].Word)) == 0)
                break;
        }
        return length > 0;
    }

    private bool Opens(int word)
    {
        var openers = _openers;
        var block = word >> 6;
        return (uint)block < (uint)openers.Length && (openers[block] >> (word & 63) & 1) != 0;
    }

    private ref Node NodeOf(ReadOnlySpan<int> words)
    {
        if (words.Length == 0)
            throw new ArgumentException("A lexicon phrase needs at least one word.", nameof(words));
        if (words[0] >> 6 >= _openers.Length)
            Array.Resize(ref _openers, Math.Max((words[0] >> 6) + 1, 2 * _openers.Length));
        _openers[words[0] >> 6] |= 1UL << (words[0] & 63);
        var node = 0;
        if (_roots is not null)
        {
            node = RootOf(words[0]);
            words = words[1..];
        }
        foreach (var word in words)
        {
            var next = _edges.Find(node, word);
            if (next == 0)
            {
                _edges.Add(node, word, next = NewNode());
                _nodes[node] = _nodes[node].GoingOn(word);
            }
            node = next;
        }
        return ref _nodes[node];
    }

    private int RootOf(int word)
    {
        if (word >= _roots!.Length)
            Array.Resize(ref _roots, Math.Max(word + 1, 2 * _roots.Length));
        if (_roots[word] == 0)
            _roots[word] = NewNode();
        return _roots[word];
    }

    private int NewNode()
    {
        if (_nodeCount == _nodes.Length)
            Array.Resize(ref _nodes, 2 * _nodeCount);
        return _nodeCount++;
    }

    /// <param name="Value">What the phrase means that ends here.</param>
    /// <param name="Ends">Whether one does.</param>
    /// <param name="Next">A bit for the words that go on, by the last bits of their ids: mostly it tells that the word behind does not.</param>
    private readonly record struct Node(T? Value, bool Ends, ulong Next)
    {
        public bool MayGoOn(int word) => (Next >> (word & 63) & 1) != 0;

        public Node GoingOn(int word) => this with { Next = Next | 1UL << (word & 63) };
    }
}
