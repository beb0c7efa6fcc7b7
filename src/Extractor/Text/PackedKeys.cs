namespace Extractor.Text;

/// <summary>
/// Keys of the tokens cut last, whose words are looked up together: a look-up mostly waits for memory, and several wait at the same time
/// as long as none has to be decided before the next begins.
/// </summary>
/// <param name="vocabulary">Null leaves the words open.</param>
/// <param name="tokens">Gets a token for each key, just before it.</param>
/// <param name="keys">Room for <see cref="Most"/>.</param>
internal ref struct PackedKeys(Vocabulary? vocabulary, TokenBuffer tokens, Span<ulong> keys)
{
    public const int Most = 16;

    private readonly Span<ulong> _keys = keys;
    private int _count;

    /// <param name="key">As <see cref="PackedWords.KeyOf"/> gives it; 0 for a token whose word is known already.</param>
    public void Add(ulong key)
    {
        _keys[_count++] = key;
        if (_count == Most)
            Flush();
    }

    public void Flush()
    {
        vocabulary?.SetWords(tokens.Last(_count), _keys[.._count]);
        _count = 0;
    }
}
