using System.Numerics;

namespace Extractor.Text;

/// <summary>The edges of a trie over word ids, all in one open-addressed hash table. Node 0 is the root, to which no edge leads.</summary>
/// <param name="capacity">Expected number of edges.</param>
internal sealed class TrieEdges(int capacity)
{
    private Edge[] _slots = new Edge[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, capacity + (capacity / 2)))];
    private int _count;

    /// <summary>The node that a word leads to; 0 for none.</summary>
    public int Find(int node, int word)
    {
        var slots = _slots;
        for (var at = Slot(node, word, slots.Length); slots[at].To != 0; at = (at + 1) & (slots.Length - 1))
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
        Put(_slots, new Edge(node, word, to));
    }

    private static void Put(Edge[] slots, Edge edge)
    {
        var at = Slot(edge.From, edge.Word, slots.Length);
        while (slots[at].To != 0)
            at = (at + 1) & (slots.Length - 1);
        slots[at] = edge;
    }

    private static int Slot(int node, int word, int slots)
    {
        unchecked
        {
            var hash = ((uint)node * 0x85EBCA6B) ^ ((uint)word * 0x9E3779B1);
            return (int)(hash ^ (hash >> 16)) & (slots - 1);
        }
    }

    private void Grow()
    {
        var larger = new Edge[2 * _slots.Length];
        foreach (var edge in _slots)
        {
            if (edge.To != 0)
                Put(larger, edge);
        }
        _slots = larger;
    }

    private readonly record struct Edge(int From, int Word, int To);
}
