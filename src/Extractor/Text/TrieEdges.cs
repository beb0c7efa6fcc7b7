using System.Numerics;

namespace Extractor.Text;

/// <summary>The edges of a trie over word ids, all in one open-addressed hash table. No edge leads to node 0.</summary>
internal sealed class TrieEdges
{
    private const int BitsPerSlot = 8;

    private Edge[] _slots;

    /// <summary>
    /// One bit for each hash that an edge has, of <see cref="BitsPerSlot"/> for each slot: most words that a text has behind a phrase go no
    /// phrase on, and are told by this small table without a look at the large one.
    /// </summary>
    private ulong[] _filter;
    private int _count;

    /// <param name="capacity">Expected number of edges.</param>
    public TrieEdges(int capacity)
    {
        var slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, capacity + (capacity / 2)));
        (_slots, _filter) = (new Edge[slots], new ulong[slots * BitsPerSlot / 64]);
    }

    /// <summary>The node that a word leads to; 0 for none.</summary>
    public int Find(int node, int word)
    {
        var hash = Hash(node, word);
        var filter = _filter;
        if ((filter[FilterBlock(hash, filter.Length)] >> (int)(hash & 63) & 1) == 0)
            return 0;
        var slots = _slots;
        for (var at = Slot(hash, slots.Length); slots[at].To != 0; at = (at + 1) & (slots.Length - 1))
        {
            if (slots[at].Word == word && slots[at].From == node)
                return slots[at].To;
        }
        return 0;
    }

    /// <summary>Adds an edge that is not there yet.</summary>
    public void Add(int node, int word, int to)
    {
        if (4 * ++_count > 3 * _slots.Length)
            Grow();
        Put(new Edge(node, word, to));
    }

    private void Put(Edge edge)
    {
        var hash = Hash(edge.From, edge.Word);
        _filter[FilterBlock(hash, _filter.Length)] |= 1UL << (int)(hash & 63);
        var at = Slot(hash, _slots.Length);
        while (_slots[at].To != 0)
            at = (at + 1) & (_slots.Length - 1);
        _slots[at] = edge;
    }

    private static ulong Hash(int node, int word)
    {
        var hash = unchecked((((ulong)(uint)node << 32) | (uint)word) * 0x9E3779B97F4A7C15);
        return hash ^ (hash >> 32);
    }

    private static int FilterBlock(ulong hash, int blocks) => unchecked((int)(hash >> 6)) & (blocks - 1);

    private static int Slot(ulong hash, int slots) => unchecked((int)(hash >> 6)) & (slots - 1);

    private void Grow()
    {
        var smaller = _slots;
        (_slots, _filter) = (new Edge[2 * smaller.Length], new ulong[2 * _filter.Length]);
        foreach (var edge in smaller)
        {
            if (edge.To != 0)
                Put(edge);
        }
    }

    private readonly record struct Edge(int From, int Word, int To);
}
