namespace Extractor.Text;

/// <summary>
/// Keys of the words cut last, which are looked up together: a look-up mostly waits for memory, and several wait at the same time
/// as long as none has to be decided before the next begins.
/// </summary>
/// <param name="vocabulary">Null leaves the words open.</param>
/// <param name="tokens">Gets a word's token just before its key.</param>
/// <param name="keys">Room for <see cref="Most"/>.</param>
internal ref struct PackedKeys(Vocabulary? vocabulary, TokenBuffer tokens, Span<PackedKey> keys)
{
    public const int Most = 16;

    private readonly Span<PackedKey> _keys = keys;
    private int _count;

    /// <param name="key">As <see cref="PackedWords.KeyOf(ReadOnlySpan{char})"/> gives it, of the token added last.</param>
    public void Add(ulong key)
    {
        _keys[_count++] = new PackedKey(key, tokens.Count - 1);
        if (_count == Most)
            Flush();
    }

    public void Flush()
    {
        vocabulary?.SetWords(tokens.Filled, _keys[.._count]);
        _count = 0;
    }
}

/// <param name="Key">A word's key.</param>
/// <param name="Token">Index of its token.</param>
internal readonly record struct PackedKey(ulong Key, int Token);
