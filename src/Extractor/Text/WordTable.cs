namespace Extractor.Text;

/// <summary>
/// Words with ids, found whatever their case: an open-addressed hash table over one block of characters, because a program's
/// start waits for tens of thousands of words and every token of every text is looked up. Case is compared as
/// <see cref="StringComparison.OrdinalIgnoreCase"/> does; a typographic apostrophe equals a plain one.
/// </summary>
internal sealed class WordTable
{
    /// <summary>The hash of no letter.</summary>
    public const uint FirstHash = 0x811C9DC5;

    private char[] _chars = new char[1 << 16];
    private int[] _ends = new int[1 << 12];
    private Slot[] _slots = new Slot[1 << 13];

    /// <summary>Number of ids, 0 (no word) included.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>The word of an id in lower case; empty for 0.</summary>
    public ReadOnlySpan<char> this[int id] => id == 0 ? [] : _chars.AsSpan(_ends[id - 1].._ends[id]);

    /// <returns>The word's id; 0 when it is not there.</returns>
    public int Find(ReadOnlySpan<char> word) => Find(word, HashOf(word));

    /// <param name="word">A word.</param>
    /// <param name="hash">Its <see cref="HashOf"/>.</param>
    public int Find(ReadOnlySpan<char> word, uint hash)
    {
        var slots = _slots;
        for (var at = hash & (uint)(slots.Length - 1); slots[at].Id != 0; at = (at + 1) & (uint)(slots.Length - 1))
        {
            if (slots[at].Hash == hash && Equal(word, this[slots[at].Id]))
                return slots[at].Id;
        }
        return 0;
    }

    /// <summary>Adds a word that is not there yet.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        var id = Count++;
        var start = _ends[id - 1];
        while (start + word.Length > _chars.Length)
            Array.Resize(ref _chars, 2 * _chars.Length);
        if (id == _ends.Length)
            Array.Resize(ref _ends, 2 * _ends.Length);
        for (var i = 0; i < word.Length; i++)
            _chars[start + i] = Lower(word[i]);
        _ends[id] = start + word.Length;
        if (4 * Count > 3 * _slots.Length)
            Grow();
        Put(_slots, new Slot(HashOf(word), id));
        return id;
    }

    private static char Lower(char c) => c == '’' ? '\'' : char.ToLowerInvariant(c);

    private static void Put(Slot[] slots, Slot slot)
    {
        var at = slot.Hash & (uint)(slots.Length - 1);
        while (slots[at].Id != 0)
            at = (at + 1) & (uint)(slots.Length - 1);
        slots[at] = slot;
    }

    /// <summary>The hash of a word, the same for all its cases.</summary>
    public static uint HashOf(ReadOnlySpan<char> word)
    {
        var hash = FirstHash;
        foreach (var c in word)
            hash = NextHash(hash, c < 128 ? (uint)c | 0x20 : Fold(c));
        return LastHash(hash);
    }

    /// <param name="hash">Of the letters before.</param>
    /// <param name="letter">The next, in lower case.</param>
    public static uint NextHash(uint hash, uint letter) => unchecked((hash ^ letter) * 0x9E3779B1);

    /// <summary>Mixes the hash of the last letter once more, so that its low bits tell words apart.</summary>
    public static uint LastHash(uint hash) => hash ^ (hash >> 15);

    private static bool Equal(ReadOnlySpan<char> word, ReadOnlySpan<char> there)
    {
        if (word.Length != there.Length)
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] != there[i] && Fold(word[i]) != Fold(there[i]))
                return false;
        }
        return true;
    }

    /// <summary>Upper case, except that no letter beyond ASCII turns into one of ASCII; the apostrophe as words are stored with it.</summary>
    private static char Fold(char c)
    {
        if (char.IsAscii(c))
            return char.IsAsciiLetterLower(c) ? (char)(c - 0x20) : c;
        if (c == '’')
            return '\'';
        var upper = char.ToUpperInvariant(c);
        return char.IsAscii(upper) ? c : upper;
    }

    private void Grow()
    {
        var larger = new Slot[2 * _slots.Length];
        foreach (var slot in _slots)
        {
            if (slot.Id != 0)
                Put(larger, slot);
        }
        _slots = larger;
    }

    private readonly record struct Slot(uint Hash, int Id);
}
