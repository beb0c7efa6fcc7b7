namespace Extractor.Ingestion.Html;

/// <summary>
/// Follows which elements are open, about as a parser would, so that markup nested without end can be told in time: the
/// parser's own work grows with the square of the depth.
/// </summary>
internal sealed class OpenTags
{
    /// <summary>Real pages stay below 100; browsers stop at 512.</summary>
    private const int DeepestElement = 200;

    /// <summary>Formatting that is never closed is opened again by the parser in each paragraph.</summary>
    private const int MostFormatting = 48;

    private readonly List<string> _open = [];
    private readonly Dictionary<string, int> _dropped = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _namesBySpan;
    private int _formatting;

    public OpenTags() => _namesBySpan = _names.GetAlternateLookup<ReadOnlySpan<char>>();

    public bool IsPreformatted { get; private set; }

    /// <returns>Whether the parser may see the tag.</returns>
    public bool Start(ReadOnlySpan<char> name, TagKind? kind)
    {
        var text = kind?.Name ?? Interned(name);
        if (kind is not null && kind.Closes.Length > 0)
            CloseImplied(kind);
        if (kind is not null && kind.Is(TagTraits.Void))
            return true;
        var isFormatting = kind is not null && kind.Is(TagTraits.Formatting);
        if (isFormatting ? _formatting >= MostFormatting : _open.Count >= DeepestElement)
        {
            _dropped[text] = _dropped.GetValueOrDefault(text) + 1;
            return false;
        }
        if (isFormatting)
            _formatting++;
        else
            _open.Add(text);
        IsPreformatted |= text == "pre";
        return true;
    }

    /// <returns>Whether the parser may see the tag.</returns>
    public bool End(ReadOnlySpan<char> name, TagKind? kind)
    {
        var text = kind?.Name ?? Interned(name);
        if (_dropped.TryGetValue(text, out var dropped) && dropped > 0)
        {
            _dropped[text] = dropped - 1;
            return false;
        }
        if (text == "pre")
            IsPreformatted = false;
        if (kind is not null && kind.Is(TagTraits.Formatting))
        {
            _formatting = Math.Max(0, _formatting - 1);
            return true;
        }
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i] == text)
            {
                _open.RemoveRange(i, _open.Count - i);
                return true;
            }
            if (TagKinds.Of(_open[i]) is { } around && around.Is(TagTraits.Barrier) && text is not ("table" or "tr" or "tbody" or "thead" or "tfoot" or "body" or "html"))
                break;
        }
        // Only these two do anything without a start tag: they make an empty element.
        return text is "p" or "br";
    }

    private void CloseImplied(TagKind kind)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (kind.Closes.Contains(_open[i]))
            {
                _open.RemoveRange(i, _open.Count - i);
                return;
            }
            if (kind.Within.Contains(_open[i]))
                return;
        }
    }

    private string Interned(ReadOnlySpan<char> name)
    {
        if (_namesBySpan.TryGetValue(name, out var known))
            return known;
        var text = name.ToString().ToLowerInvariant();
        _names.Add(text, text);
        return text;
    }
}
