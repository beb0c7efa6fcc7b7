namespace Extractor.Recognition.Companies;

/// <summary>
/// A name in lower case, its words separated by single blanks. One workspace has one object for a name, so that what an
/// article says of the name is found without another look-up; what it says is forgotten with the article.
/// </summary>
internal sealed class NameKey : IReusable
{
    private string? _printed;

    public NameKey(string text, NameKey? firstWord)
    {
        (Text, FirstWord) = (text, firstWord ?? this);
        Words = text.AsSpan().Count(' ') + 1;
    }

    public string Text { get; }

    public int Words { get; }

    /// <summary>The key of its first word alone; itself when it has only one.</summary>
    public NameKey FirstWord { get; }

    /// <summary>Whether the article that is read has asked for it.</summary>
    public bool InUse { get; set; }

    /// <summary>The evidence of all places of this name.</summary>
    public NameSum Sum { get; } = new();

    /// <summary>What the article calls by this name; null for nothing.</summary>
    public ArticleEntity? Entity { get; set; }

    /// <summary>The group that a noun stands for when nothing modifies it; null for none.</summary>
    public ArticleEntity? Group { get; set; }

    /// <summary>Entities with a name that this word begins.</summary>
    public List<ArticleEntity> Opens { get; } = [];

    /// <summary>The name as it is written in a text; names that come again in the same spelling share one string.</summary>
    public string Printed(ReadOnlySpan<char> written)
    {
        if (written.SequenceEqual(Text))
            return Text;
        if (!written.SequenceEqual(_printed))
            _printed = written.Contains('\n') ? written.ToString().Replace('\n', ' ') : written.ToString();
        return _printed!;
    }

    public void Reset()
    {
        InUse = false;
        Sum.Reset();
        (Entity, Group) = (null, null);
        Opens.Clear();
    }
}
