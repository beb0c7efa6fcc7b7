using System.Buffers;

namespace Extractor.Ingestion.Html;

/// <summary>
/// Takes out of a page's source, in one pass, what costs the parser most and tells nothing of an article: scripts, styles,
/// drawings, comments, most attributes, and nesting without end.
/// </summary>
internal sealed class MarkupReducer
{
    /// <summary>Finding an attribute of the same name among the others costs the parser the square of their number.</summary>
    private const int MostAttributes = 64;

    private const int MostMarkedFormatting = 4;

    /// <summary>Longer names are junk, and all the same.</summary>
    private const int LongestName = 64;

    private static readonly SearchValues<string> Canonical = SearchValues.Create(["canonical"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> LinkedData = SearchValues.Create(["ld+json"], StringComparison.OrdinalIgnoreCase);

    private readonly char[] _source;
    private readonly int _end;
    private readonly LentText _text;
    private readonly Dictionary<string, TagKind> _unknown = new(StringComparer.OrdinalIgnoreCase);
    private readonly char[] _reduced;
    private readonly List<(int At, int Source)> _stretches = [];
    private readonly OpenTags _open = new();
    private readonly TagScanner _tags;
    private int _length;
    private bool _hasTextSinceBreak;
    private bool _isBeforeBody = true;
    private bool _isBehindBreak;

    /// <summary>A blank that shows if what follows does not break the line; -1 when there is none.</summary>
    private int _blank = -1;

    private MarkupReducer(LentText source)
    {
        (_source, _end, _tags) = (source.Buffer, source.Length, new TagScanner(source));
        // Each bracket that is put in stands for a character left out, or for the page's end.
        (_text, _reduced) = (new LentText(source.Length + 1), []);
        _reduced = _text.Buffer;
    }

    public static ReducedMarkup Reduce(LentText source)
    {
        MarkupReducer reducer = new(source);
        reducer.Run();
        reducer._text.Length = reducer._length;
        return new ReducedMarkup(reducer._text, reducer._stretches);
    }

    private void Run()
    {
        var at = 0;
        while (at < _end)
        {
            var open = _tags.NextMarkup(at);
            Text(at, open);
            at = open < _end ? Markup(open) : open;
        }
    }

    /// <summary>Characters that the parser would drop are dropped here: it tells nobody where.</summary>
    private void Text(int start, int end)
    {
        if (start >= end)
            return;
        var text = _source.AsSpan(start, end - start);
        if (!_open.IsPreformatted && text.IndexOfAnyExcept(" \t\r\n") < 0)
        {
            if (!_isBeforeBody && !_isBehindBreak && _blank < 0)
                _blank = start;
            return;
        }
        Blank(false);
        (_isBeforeBody, _hasTextSinceBreak) = (false, true);
        while (text.IndexOf('\0') is >= 0 and var zero)
        {
            Copy(start, start + zero);
            start += zero + 1;
            text = text[(zero + 1)..];
        }
        Copy(start, end);
    }

    /// <summary>Comes to what stands behind a blank.</summary>
    private void Blank(bool isBreak)
    {
        if (_blank >= 0 && !isBreak)
            Copy(_blank, _blank + 1);
        (_blank, _isBehindBreak) = (-1, isBreak);
    }

    /// <returns>Where the source goes on.</returns>
    private int Markup(int at)
    {
        var next = _source[at + 1];
        if (next is '!' or '?')
            return Declaration(at);
        return next == '/' ? EndTag(at) : StartTag(at);
    }

    private int Declaration(int at)
    {
        var end = _tags.DeclarationEnd(at);
        if (_source.AsSpan(at).StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
            Copy(at, end);
        return end;
    }

    private int EndTag(int at)
    {
        var name = _tags.Name(at + 2);
        var end = _tags.End(at + 2 + name.Length);
        var kind = KindOf(name);
        if (kind.Is(TagTraits.Unread))
            return end;
        if (!kind.Is(TagTraits.Raw) && !_open.End(kind))
        {
            BreakFor(kind, at);
            return end;
        }
        Blank(kind.Is(TagTraits.Breaking));
        if (end - at == name.Length + 3)
            Copy(at, end);
        else
        {
            Copy(at, at + 2 + name.Length);
            Close(end);
        }
        return end;
    }

    private TagKind KindOf(ReadOnlySpan<char> name)
    {
        if (TagKind.Of(name) is { } known)
            return known;
        if (_unknown.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var seen))
            return seen;
        TagKind kind = new(name.Length > LongestName ? name[..LongestName].ToString() : name.ToString(), TagTraits.None);
        _unknown[kind.Name] = kind;
        return kind;
    }

    private int StartTag(int at)
    {
        var name = _tags.Name(at + 1);
        var kind = KindOf(name);
        var nameEnd = at + 1 + name.Length;
        if (name.Equals("plaintext", StringComparison.OrdinalIgnoreCase))
            return _tags.End(nameEnd);
        if (kind.Is(TagTraits.Unread) || kind.Is(TagTraits.Raw))
            return Special(at, nameEnd, kind);
        if (kind.Is(TagTraits.Dropped) || (kind.Name == "link" && !SaysCanonical(nameEnd)))
            return _tags.End(nameEnd);
        if (!_open.Start(kind))
        {
            BreakFor(kind, at);
            return _tags.End(nameEnd);
        }
        _isBeforeBody &= kind.Is(TagTraits.Head);
        Blank(kind.Is(TagTraits.Breaking));
        Copy(at, nameEnd);
        var end = kind.Is(TagTraits.Bare) ? _tags.End(nameEnd) : Attributes(nameEnd, kind);
        Close(end);
        return end;
    }

    /// <summary>Of a page's links no other is read, and there are many.</summary>
    private bool SaysCanonical(int nameEnd) => _source.AsSpan(nameEnd, _tags.End(nameEnd) - nameEnd).ContainsAny(Canonical);

    private int Special(int at, int nameEnd, TagKind kind)
    {
        var tagEnd = _tags.End(nameEnd);
        if (kind.Name == "svg" && _source[tagEnd - 2] == '/')
            return tagEnd;
        var close = kind.Name == "template" ? _tags.CloseOfOuter(tagEnd, kind) : _tags.CloseOf(tagEnd, kind);
        var isData = kind.Name == "script" && _source.AsSpan(nameEnd, tagEnd - nameEnd).ContainsAny(LinkedData);
        // Unclosed, a browser shows nothing of what follows; the article should not go with it.
        if (close == _end)
            return kind.Name is "script" or "style" ? close : tagEnd;
        var end = _tags.End(close + 2 + kind.Name.Length);
        if (isData || !kind.Is(TagTraits.Unread))
        {
            Blank(false);
            Copy(at, end);
        }
        return end;
    }

    private int Attributes(int at, TagKind kind)
    {
        var all = kind.Is(TagTraits.Metadata);
        // The parser tells formatting apart by its attributes, and opens each of it again in each paragraph.
        var kept = kind.Is(TagTraits.Formatting) && _open.Formatting > MostMarkedFormatting ? MostAttributes : 0;
        while (_tags.NextAttribute(ref at) is { } attribute)
        {
            if (kept < MostAttributes && attribute.IsKept(_source, all))
            {
                kept++;
                Attribute(attribute, all);
            }
        }
        return at;
    }

    private void Attribute(TagAttribute attribute, bool all)
    {
        // Of where a link leads nothing is read but that it is one.
        var end = !all && attribute.NameEnd - attribute.Start == 4 && (_source[attribute.Start] | 32) == 'h' ? attribute.NameEnd : attribute.End;
        if (_source[attribute.Start - 1] is '/' || char.IsWhiteSpace(_source[attribute.Start - 1]))
            Copy(attribute.Start - 1, end);
        else
        {
            // Without a blank only where the attribute before it is kept as well: else there is room for one.
            if (Next != attribute.Start)
                Insert(' ');
            Copy(attribute.Start, end);
        }
    }

    private void Close(int end)
    {
        if (_source[end - 1] == '>')
            Copy(end - 1, end);
        else
            Insert('>');
    }

    /// <summary>In place of a block's tag that is left out, since its text stays.</summary>
    private void BreakFor(TagKind kind, int at)
    {
        if (!_hasTextSinceBreak || !kind.Is(TagTraits.Block))
            return;
        _hasTextSinceBreak = false;
        _stretches.Add((_length, at));
        foreach (var c in "<p>")
            _reduced[_length++] = c;
    }

    /// <summary>The place in the source that would follow without a gap.</summary>
    private int Next => _stretches.Count == 0 ? -1 : _stretches[^1].Source + _length - _stretches[^1].At;

    private void Insert(char c)
    {
        _stretches.Add((_length, Math.Max(0, Next)));
        _reduced[_length++] = c;
    }

    private void Copy(int start, int end)
    {
        if (start >= end)
            return;
        if (Next != start)
            _stretches.Add((_length, start));
        _source.AsSpan(start, end - start).CopyTo(_reduced.AsSpan(_length));
        _length += end - start;
    }
}
