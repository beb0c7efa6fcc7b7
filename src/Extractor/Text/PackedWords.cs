using System.Runtime.Intrinsics;

namespace Extractor.Text;

/// <summary>
/// The ids of words of up to <see cref="Longest"/> ASCII letters, which nearly all are. Their letters fit into one number, five bits each, so
/// that the table holds the words themselves: a look-up touches one place in memory and compares no characters.
/// </summary>
internal sealed class PackedWords
{
    private const int Longest = 12;

    private const int BitsPerLetter = 5;

    private const byte LetterBits = (1 << BitsPerLetter) - 1;

    private Slot[] _slots = new Slot[1 << 14];
    private int _count;

    /// <summary>Keeps the letter bits of the first bytes of a block: that of n bytes begins 16 - n bytes from the start.</summary>
    private static ReadOnlySpan<byte> FirstBytes =>
    [
        LetterBits, LetterBits, LetterBits, LetterBits, LetterBits, LetterBits, LetterBits, LetterBits,
        LetterBits, LetterBits, LetterBits, LetterBits, LetterBits, LetterBits, LetterBits, LetterBits,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>The key of a word, the same for all its cases; 0 where it is empty, longer or has anything but ASCII letters.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest)
            return 0;
        ulong key = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (!char.IsAsciiLetter(word[i]))
                return 0;
            key |= ((ulong)word[i] & LetterBits) << (BitsPerLetter * i);
        }
        return key;
    }

    /// <summary>As the other, of the first bytes of a block, which are ASCII letters.</summary>
    public static ulong KeyOf(Vector128<byte> block, int length)
    {
        if (length > Longest)
            return 0;
        var bits = (block & Vector128.Create(FirstBytes.Slice(Vector128<byte>.Count - length, Vector128<byte>.Count))).AsUInt64();
        // Pairs of letters close up, then pairs of pairs, then those.
        bits = (bits & Vector128.Create(0x001F001F001F001FUL)) | (Vector128.ShiftRightLogical(bits, 3) & Vector128.Create(0x03E003E003E003E0UL));
        bits = (bits & Vector128.Create(0x000003FF000003FFUL)) | (Vector128.ShiftRightLogical(bits, 6) & Vector128.Create(0x000FFC00000FFC00UL));
        bits = (bits & Vector128.Create(0x00000000000FFFFFUL)) | (Vector128.ShiftRightLogical(bits, 12) & Vector128.Create(0x000000FFFFF00000UL));
        return bits[0] | bits[1] << (8 * BitsPerLetter);
    }

    /// <returns>The word's id; 0 when it is not there.</returns>
    public int Find(ulong key) => SlotOf(key).Id;

    /// <summary>Gives tokens their words.</summary>
    /// <param name="tokens">Those that the keys name, and others.</param>
    /// <param name="keys">The keys of words.</param>
    public void SetWords(Span<Token> tokens, ReadOnlySpan<PackedKey> keys)
    {
        foreach (ref readonly var key in keys)
        {
            ref readonly var slot = ref SlotOf(key.Key);
            ref var token = ref tokens[key.Token];
            token = token with { Word = slot.Id, Marks = slot.Marks };
        }
    }

    /// <summary>The word's slot, or the empty one that it would get.</summary>
    private ref readonly Slot SlotOf(ulong key)
    {
        var slots = _slots;
        var at = First(key, slots.Length);
        while (slots[at].Key != key && slots[at].Key != 0)
            at = (at + 1) & (slots.Length - 1);
        return ref slots[at];
    }

    /// <summary>Adds a word that is not there yet.</summary>
    public void Add(ulong key, int id)
    {
        if (2 * ++_count > _slots.Length)
            Grow();
        Put(_slots, new Slot(key, id, 0));
    }

    /// <summary>Keeps the bits of the words' marks beside the words.</summary>
    /// <param name="marks">By word id.</param>
    public void Mark(ReadOnlySpan<ushort> marks)
    {
        foreach (ref var slot in _slots.AsSpan())
            slot = slot with { Marks = marks[slot.Id] };
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

    /// <param name="Key">0 where the slot is empty.</param>
    private readonly record struct Slot(ulong Key, int Id, ushort Marks);
}
