using System.Buffers;

namespace Extractor.Text;

/// <summary>Gathers the tokens of one text in an array from the pool, whose owner gives it back.</summary>
internal sealed class TokenBuffer(int capacity)
{
    /// <summary>The array of the tokens, longer than they are.</summary>
    public Token[] Items { get; private set; } = ArrayPool<Token>.Shared.Rent(capacity);

    public int Count { get; private set; }

    public ReadOnlySpan<Token> Span => new(Items, 0, Count);

    /// <summary>As <see cref="Span"/>, for changes.</summary>
    public Span<Token> Filled => new(Items, 0, Count);

    public void Add(Token token)
    {
        var items = Items;
        var count = Count;
        if ((uint)count >= (uint)items.Length)
            items = Resize(2 * count);
        items[count] = token;
        Count = count + 1;
    }

    private Token[] Resize(int capacity)
    {
        var larger = ArrayPool<Token>.Shared.Rent(capacity);
        Span.CopyTo(larger);
        ArrayPool<Token>.Shared.Return(Items);
        return Items = larger;
    }
}
