namespace Extractor.Text;

/// <summary>
/// Words with ids, found whatever their case: open-addressed hash tables over one block of characters, because a program's
/// start waits for tens of thousands of words and every token of every text is looked up. Case is compared as
/// <see cref="StringComparison.OrdinalIgnoreCase"/> does; a typographic apostrophe equals a plain one.
/// </summary>
internal sealed class WordTable
{
    private const uint FirstHash = 0x811C9DC5;

    private char[] _chars = new char[1 << 16];
    private int[] _ends = new int[1 << 12];

    /// <summary>Words of a few ASCII letters; all others are in <see cref="_slots"/>.</summary>
    private readonly PackedWords _packed = new();
    private Slot[] _slots = new Slot[1 << 11];
    private int _inSlots;

    /// <summary>Number of ids, 0 (no word) included.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>The word of an id in lower case; empty for 0.</summary>
    public ReadOnlySpan<char> this[int id] => id == 0 ? [] : _chars.AsSpan(_ends[id - 1].._ends[id]);

    /// <returns>The word's id; 0 when it is not there.</returns>
    public int Find(ReadOnlySpan<char> word)
    {
        if (PackedWords.KeyOf(word) is var key && key != 0)
            return _packed.Find(key);
        var hash = HashOf(word);
        var slots = _slots;
        for (var at = hash & (uint)(slots.Length - 1); slots[at].Id != 0; at = (at + 1) & (uint)(slots.Length - 1))
        {
            if (slots[at].Hash == hash && Equal(word, this[slots[at].Id]))
                return slots[at].Id;
        }
        return 0;
    }

    /// <summary>As <see cref="PackedWords.SetWords"/>.</summary>
    public void SetWords(Span<Token> tokens, ReadOnlySpan<PackedKey> keys) => _packed.SetWords(tokens, keys);

    /// <summary>As <see cref="PackedWords.Mark"/>.</summary>
    public void Mark(ReadOnlySpan<ushort> marks) => _packed.Mark(marks);

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
        if (PackedWords.KeyOf(word) is var key && key != 0)
            _packed.Add(key, id);
        else
            AddToSlots(new Slot(HashOf(word), id));
        return id;
    }

    private void AddToSlots(Slot slot)
    {
        if (4 * ++_inSlots > 3 * _slots.Length)
            Grow();
        Put(_slots, slot);
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
    private static uint HashOf(ReadOnlySpan<char> word)
    {
        var hash = FirstHash;
        foreach (var c in word)
            hash = unchecked((hash ^ (c < 128 ? (uint)c | 0x20 : Fold(c))) * 0x9E3779B1);
        return hash ^ (hash >> 15);
    }

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
