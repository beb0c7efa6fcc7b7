namespace Extractor.Recognition.Companies;

/// <summary>
/// A name in lower case, its words separated by single blanks. A text has one object for a name, so that what it says of
/// the name is found without another look-up; what it says is forgotten with the text.
/// </summary>
internal sealed class NameKey : IReusable
{
    private char[] _chars = [];
    private int _start;
    private int _length;
    private string? _printed;

    public ReadOnlySpan<char> Text => _chars.AsSpan(_start, _length);

    /// <summary>As the table of names hashes it.</summary>
    public uint Hash { get; private set; }

    public int Words { get; private set; }

    /// <summary>The key of its first word alone; itself when it has only one.</summary>
    public NameKey FirstWord { get; private set; } = null!;

    /// <summary>The evidence of all places of this name.</summary>
    public NameSum Sum { get; } = new();

    /// <summary>What the article calls by this name; null for nothing.</summary>
    public ArticleEntity? Entity { get; set; }

    /// <summary>The group that a noun stands for when nothing modifies it; null for none.</summary>
    public ArticleEntity? Group { get; set; }

    /// <summary>Entities with a name that this word begins.</summary>
    public List<ArticleEntity> Opens { get; } = [];

    /// <param name="chars">Holds the name, for as long as the key is used.</param>
    /// <param name="start">Where it begins there.</param>
    /// <param name="length">Its characters.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="firstWord">Null for a single word.</param>
    public void Set(char[] chars, int start, int length, uint hash, NameKey? firstWord)
    {
        (_chars, _start, _length, Hash) = (chars, start, length, hash);
        (Words, FirstWord) = (Text.Count(' ') + 1, firstWord ?? this);
    }

    /// <summary>The name as it is written in a text; one that comes again in the same spelling gets the same string.</summary>
    public string Printed(ReadOnlySpan<char> written)
    {
        if (_printed is null || !written.SequenceEqual(_printed))
            _printed = written.Contains('\n') ? written.ToString().Replace('\n', ' ') : written.ToString();
        return _printed;
    }

    public void Reset()
    {
        (_chars, _length, FirstWord, _printed) = ([], 0, null!, null);
        Sum.Reset();
        (Entity, Group) = (null, null);
        Opens.Clear();
    }
}
