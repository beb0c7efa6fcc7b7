namespace Extractor.Text;

/// <summary>Collects the words of a <see cref="WordSet"/> one by one.</summary>
internal sealed class WordSetBuilder
{
    private ulong[] _bits = new ulong[16];

    public void Add(int id)
    {
        if (id >> 6 >= _bits.Length)
            Array.Resize(ref _bits, Math.Max((id >> 6) + 1, 2 * _bits.Length));
        _bits[id >> 6] |= 1UL << (id & 63);
    }

    public WordSet Build() => new((ulong[])_bits.Clone());
}
