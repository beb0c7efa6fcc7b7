namespace Extractor.Text;

/// <summary>
/// The ids of words of up to <see cref="Longest"/> ASCII letters, which nearly all are. Their letters fit into one number, five bits each, so
/// that the table holds the words themselves: a look-up touches one place in memory and compares no characters.
/// </summary>
internal sealed class PackedWords
{
    public const int Longest = 12;

    private const int BitsPerLetter = 5;

    private Slot[] _slots = new Slot[1 << 14];
    private int _count;

    /// <summary>The key of a word and one more letter; 0 is the key of no letter.</summary>
    public static ulong Next(ulong key, int letter) => (key << BitsPerLetter) | ((uint)letter & 31);

    /// <summary>The key of a word, the same for all its cases; 0 where it is empty, longer or has anything but ASCII letters.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest)
            return 0;
        ulong key = 0;
        foreach (var c in word)
        {
            if (!char.IsAsciiLetter(c))
                return 0;
            key = Next(key, c);
        }
        return key;
    }

    /// <returns>The word's id; 0 when it is not there.</returns>
    public int Find(ulong key) => FindFrom(First(key, _slots.Length), key);

    /// <summary>Looks several words up at a time.</summary>
    /// <param name="keys">At most <see cref="PackedKeys.Most"/>; that of no letter gives 0.</param>
    /// <param name="ids">Gets the words' ids.</param>
    public void Find(ReadOnlySpan<ulong> keys, Span<int> ids)
    {
        var slots = _slots;
        Span<ulong> there = stackalloc ulong[PackedKeys.Most];
        for (var i = 0; i < keys.Length; i++)
        {
            ref readonly var slot = ref slots[First(keys[i], slots.Length)];
            (there[i], ids[i]) = (slot.Key, slot.Id);
        }
        for (var i = 0; i < keys.Length; i++)
        {
            if (there[i] != keys[i])
                ids[i] = FindFrom(First(keys[i], slots.Length), keys[i]);
        }
    }

    private int FindFrom(int at, ulong key)
    {
        var slots = _slots;
        while (true)
        {
            ref readonly var slot = ref slots[at];
            if (slot.Key == key)
                return slot.Id;
            if (slot.Key == 0)
                return 0;
            at = (at + 1) & (slots.Length - 1);
        }
    }

    /// <summary>Adds a word that is not there yet.</summary>
    public void Add(ulong key, int id)
    {
        if (2 * ++_count > _slots.Length)
            Grow();
        Put(_slots, new Slot(key, id));
    }

    private static void Put(Slot[] slots, Slot slot)
    {
        var at = First(slot.Key, slots.Length);
        while (slots[at].Key != 0)
            at = (at + 1) & (slots.Length - 1);
        slots[at] = slot;
    }

    private static int First(ulong key, int slots) => unchecked((int)((key * 0x9E3779B97F4A7C15) >> 33) & (slots - 1));

    private void Grow()
    {
        var larger = new Slot[2 * _slots.Length];
        foreach (var slot in _slots)
        {
            if (slot.Key != 0)
                Put(larger, slot);
        }
        _slots = larger;
    }

    private readonly record struct Slot(ulong Key, int Id);
}
