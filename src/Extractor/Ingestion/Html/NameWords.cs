namespace Extractor.Ingestion.Html;

/// <summary>The words of a class or id, cut at hyphens, underlines and humps, in lower case.</summary>
internal ref struct NameWords
{
    /// <summary>A class of more characters is no name that somebody chose, and is not read.</summary>
    public const int Longest = 600;

    private readonly ReadOnlySpan<char> _name;
    private readonly Span<char> _lower;
    private int _previous = -1;
    private int _start;
    private int _end = -1;

    /// <param name="name">One name, without blanks.</param>
    /// <param name="buffer">Room to work in, as long as the name.</param>
    public NameWords(ReadOnlySpan<char> name, Span<char> buffer)
    {
        _name = name;
        _lower = buffer[..name.Length];
        for (var i = 0; i < name.Length; i++)
            _lower[i] = char.IsAsciiLetterLower(name[i]) ? name[i] : char.IsLetterOrDigit(name[i]) ? char.ToLowerInvariant(name[i]) : '-';
    }

    /// <summary>“tag-advertising”, “category-sponsored”: blog software writes what an article is about into the class of the article.</summary>
    public readonly bool IsLabelOfSystem => StartsWith("tag-") || StartsWith("category-") || StartsWith("cat-") || StartsWith("type-") || StartsWith("format-") || StartsWith("status-") || StartsWith("term-") || StartsWith("topic-") || StartsWith("section-");

    public readonly ReadOnlySpan<char> Current => _lower[_start.._end];

    public readonly bool HasPair => _previous >= 0;

    /// <summary>The word before and this one, as they stand: “wp-caption”; joined where a hump parts them.</summary>
    public readonly ReadOnlySpan<char> Pair => _lower[_previous.._end];

    /// <summary>The word behind; empty at the end.</summary>
    public readonly ReadOnlySpan<char> Next
    {
        get
        {
            var rest = _lower[Math.Min(_name.Length, _end + 1)..];
            var stop = rest.IndexOf('-');
            return stop < 0 ? rest : rest[..stop];
        }
    }

    public bool MoveNext()
    {
        var isFirst = _end < 0;
        var from = Math.Max(0, _end);
        while (from < _name.Length && _lower[from] == '-')
            from++;
        if (from >= _name.Length)
            return false;
        _previous = isFirst ? -1 : _start;
        _start = from;
        _end = from + 1;
        while (_end < _name.Length && _lower[_end] != '-' && !(char.IsUpper(_name[_end]) && char.IsLower(_name[_end - 1])))
            _end++;
        return true;
    }

    private readonly bool StartsWith(string label) => _lower.StartsWith(label) && !_lower[label.Length..].StartsWith("list") && !_lower[label.Length..].StartsWith("cloud") && !_lower[label.Length..].StartsWith("link");
}
