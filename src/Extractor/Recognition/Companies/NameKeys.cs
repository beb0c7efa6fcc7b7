namespace Extractor.Recognition.Companies;

/// <summary>The names of one text: an open-addressed table over one block of characters, both used again for the next text.</summary>
internal sealed class NameKeys
{
    private readonly Arena<NameKey> _keys = new();
    private NameKey?[] _slots = new NameKey?[1024];
    private char[] _chars = new char[8192];
    private int _end;

    /// <summary>Room to write a name into before its key is asked for; the next call gives the same room.</summary>
    /// <param name="length">The most characters that the name can have.</param>
    public Span<char> Room(int length)
    {
        Reserve(length);
        return _chars.AsSpan(_end, length);
    }

    /// <summary>The one key of a name.</summary>
    public NameKey Get(ReadOnlySpan<char> name)
    {
        var hash = HashOf(name);
        return _slots[Find(name, hash)] ?? Add(name, hash);
    }

    /// <summary>The key of a name that was asked for before; null for any other.</summary>
    public NameKey? Known(ReadOnlySpan<char> name) => _slots[Find(name, HashOf(name))];

    /// <summary>Forgets all names.</summary>
    public void Reset()
    {
        if (_keys.Used > 0)
            Array.Clear(_slots);
        _keys.Reset();
        _end = 0;
    }

    private NameKey Add(ReadOnlySpan<char> name, uint hash)
    {
        var blank = name.IndexOf(' ');
        var first = blank < 0 ? null : Get(name[..blank]);
        Reserve(name.Length);
        name.CopyTo(_chars.AsSpan(_end));
        var key = _keys.Take();
        key.Set(_chars, _end, name.Length, hash, first);
        _end += name.Length;
        if (2 * _keys.Used > _slots.Length)
            Grow();
        else
            _slots[Find(key.Text, hash)] = key;
        return key;
    }

    /// <summary>Where a name is, or the empty slot where it belongs.</summary>
    private int Find(ReadOnlySpan<char> name, uint hash)
    {
        var slots = _slots;
        var at = (int)(hash & (uint)(slots.Length - 1));
        while (slots[at] is { } key && !(key.Hash == hash && key.Text.SequenceEqual(name)))
            at = (at + 1) & (slots.Length - 1);
        return at;
    }

    /// <summary>Keys go on pointing into the old block, which lives as long as they do.</summary>
    private void Reserve(int length)
    {
        if (_end + length <= _chars.Length)
            return;
        _chars = new char[Math.Max(2 * _chars.Length, length)];
        _end = 0;
    }

    private void Grow()
    {
        _slots = new NameKey?[2 * _slots.Length];
        foreach (var key in _keys.InUse)
            _slots[Find(key.Text, key.Hash)] = key;
    }

    private static uint HashOf(ReadOnlySpan<char> name)
    {
        unchecked
        {
            var hash = 0x811C9DC5u;
            foreach (var c in name)
                hash = (hash ^ c) * 0x9E3779B1;
            return hash ^ (hash >> 15);
        }
    }
}
