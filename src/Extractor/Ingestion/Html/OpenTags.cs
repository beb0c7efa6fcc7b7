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

    private readonly List<TagKind> _open = [];
    private readonly Dictionary<TagKind, int> _dropped = new(ReferenceEqualityComparer.Instance);

    /// <summary>Formatting elements that are open.</summary>
    public int Formatting { get; private set; }

    public bool IsPreformatted { get; private set; }

    /// <returns>Whether the parser may see the tag.</returns>
    public bool Start(TagKind kind)
    {
        if (kind.Closes != TagSet.None)
            CloseImplied(kind);
        if (kind.Is(TagTraits.Void))
            return true;
        var isFormatting = kind.Is(TagTraits.Formatting);
        if (isFormatting ? Formatting >= MostFormatting : _open.Count >= DeepestElement)
        {
            _dropped[kind] = _dropped.GetValueOrDefault(kind) + 1;
            return false;
        }
        if (isFormatting)
            Formatting++;
        else
            _open.Add(kind);
        IsPreformatted |= kind.Name == "pre";
        return true;
    }

    /// <returns>Whether the parser may see the tag.</returns>
    public bool End(TagKind kind)
    {
        if (_dropped.Count > 0 && _dropped.TryGetValue(kind, out var dropped) && dropped > 0)
        {
            _dropped[kind] = dropped - 1;
            return false;
        }
        if (kind.Name == "pre")
            IsPreformatted = false;
        if (kind.Is(TagTraits.Formatting))
        {
            Formatting = Math.Max(0, Formatting - 1);
            return true;
        }
        var passesBarriers = kind.Is(TagTraits.Table) || kind.Name is "body" or "html";
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i] == kind)
            {
                _open.RemoveRange(i, _open.Count - i);
                return true;
            }
            if (!passesBarriers && _open[i].Is(TagTraits.Barrier))
                break;
        }
        // Only these do anything without a start tag: an empty element, or the end of the page.
        return kind.Name is "p" or "br" or "body" or "html" or "head";
    }

    private void CloseImplied(TagKind kind)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if ((kind.Closes & _open[i].Member) != 0)
            {
                _open.RemoveRange(i, _open.Count - i);
                return;
            }
            if ((kind.Within & _open[i].Member) != 0)
                return;
        }
    }
}
