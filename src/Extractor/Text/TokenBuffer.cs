using System.Buffers;
using System.Collections;

namespace Extractor.Text;

/// <summary>The tokens of one text, in an array that goes back to the pool when the text is done with.</summary>
internal sealed class TokenBuffer : IReadOnlyList<Token>
{
    private Token[] _items;

    public TokenBuffer(int capacity) => _items = ArrayPool<Token>.Shared.Rent(capacity);

    public int Count { get; private set; }

    public Token this[int index] => Span[index];

    public ReadOnlySpan<Token> Span => new(_items, 0, Count);

    public void Add(Token token)
    {
        if (Count == _items.Length)
            Resize(2 * Count);
        _items[Count++] = token;
    }

    /// <summary>Gives the array back; the buffer is then empty for good.</summary>
    public void Release()
    {
        var items = _items;
        (_items, Count) = ([], 0);
        if (items.Length > 0)
            ArrayPool<Token>.Shared.Return(items);
    }

    public IEnumerator<Token> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return _items[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Resize(int capacity)
    {
        var larger = ArrayPool<Token>.Shared.Rent(capacity);
        Span.CopyTo(larger);
        ArrayPool<Token>.Shared.Return(_items);
        _items = larger;
    }
}
