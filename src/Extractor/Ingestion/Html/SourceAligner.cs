using System.Net;
using AngleSharp.Dom;

namespace Extractor.Ingestion.Html;

/// <summary>
/// Finds for each text node of a parsed page where it stands in the page's source. The parser tells the place of start tags
/// only; text follows them, changed by entities and line ends alone. What cannot be found simply has no origin.
/// </summary>
internal sealed class SourceAligner
{
    private const int LongestEntity = 40;

    private readonly char[] _source;
    private readonly int _length;
    private readonly PageTree _tree;
    private readonly ReducedMarkup.Cursor _places;
    private readonly int[] _starts;
    private int[] _buffer = new int[1024];
    private int _cursor;

    public SourceAligner(ReducedMarkup markup, PageTree tree)
    {
        (_source, _length, _tree, _places, _starts) = (markup.Text.Buffer, markup.Text.Length, tree, new ReducedMarkup.Cursor(markup), new int[tree.Count]);
        for (var i = 0; i < tree.Count; i++)
        {
            _starts[i] = -1;
            if (tree.Text(i) is { } text)
                Place(i, text);
            else if (tree.Element(i)!.Node.SourceReference is { Position.Index: >= 0 and var index } && TagEnd(index) is var end && end > _cursor)
                _cursor = end;
        }
    }

    /// <summary>Places of each character of a text node in the page's source, until the next call; -1 for characters that do not stand there as such.</summary>
    public ReadOnlySpan<int> PlacesOf(int index, string data)
    {
        if (_buffer.Length < data.Length)
            _buffer = new int[data.Length];
        Array.Fill(_buffer, -1, 0, data.Length);
        if (_starts[index] >= 0)
        {
            Match(data, _starts[index], _buffer);
            ToSource(_buffer.AsSpan(0, data.Length));
        }
        return _buffer.AsSpan(0, data.Length);
    }

    /// <summary>Where a text node's characters stand one to one, in a row, in the page's source; -1 when they do not.</summary>
    public int StretchOf(int index, string data)
    {
        if (_starts[index] < 0 || !StandsAt(data, _starts[index]))
            return -1;
        var (source, length) = _places.At(_starts[index]);
        return length >= data.Length ? source : -1;
    }

    private bool StandsAt(string text, int at) => text.Length <= _length - at && _source.AsSpan(at, text.Length).SequenceEqual(text);

    private void ToSource(Span<int> places)
    {
        int at = 0, end = 0, source = 0;
        foreach (ref var place in places)
        {
            if (place < 0)
                continue;
            if (place >= end || place < at)
            {
                (source, var length) = _places.At(place);
                (at, end) = (place, place + length);
            }
            place = source + place - at;
        }
    }

    private void Place(int index, string data)
    {
        if (_tree.Element(_tree.Parent(index)) is { Name: "script" or "style" })
        {
            _cursor = Math.Min(_length, _cursor + data.Length);
            return;
        }
        var start = SkipMarkup(_cursor);
        if (Match(data, start, null) is >= 0 and var end)
            (_starts[index], _cursor) = (start, end);
        else if (Search(data, start) is >= 0 and var found)
            _starts[index] = found;
    }

    /// <summary>Text that the parser has moved, as out of a table that may not hold it, stands a little before or behind.</summary>
    private int Search(string data, int around)
    {
        const int Reach = 4_000;
        var text = data.AsSpan().Trim();
        if (text.Length < 3)
            return -1;
        var word = text[..Math.Min(text.Length, 24)];
        if (word.IndexOfAny("\r\n&") is > 2 and var stop)
            word = word[..stop];
        var from = Math.Max(0, around - Reach);
        var at = _source.AsSpan(from, Math.Min(_length, around + Reach) - from).IndexOf(word);
        var start = from + at - data.AsSpan().IndexOf(word);
        return at >= 0 && start >= 0 && Match(data, start, null) >= 0 ? start : -1;
    }

    /// <summary>Walks text and source together; returns where the source goes on, -1 when they differ.</summary>
    private int Match(string text, int at, int[]? places)
    {
        if (places is null && StandsAt(text, at))
            return at + text.Length;
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && at < _length && _source[at] == '<')
                at = SkipMarkup(at);
            if (at >= _length)
                return -1;
            var c = _source[at];
            if (c == '&' && Entity(at, text, i) is { Length: > 0 } entity)
            {
                at = entity.End;
                i += entity.Length - 1;
            }
            else if (c == text[i])
            {
                if (places is not null)
                    places[i] = at;
                at++;
            }
            else if (c == '\r' && text[i] == '\n')
                at += at + 1 < _length && _source[at + 1] == '\n' ? 2 : 1;
            else if (c is '\0' or '\n' or '\r' && i == 0)
            {
                at++;
                i--;
            }
            else
                return -1;
        }
        return at;
    }

    /// <summary>How many characters of the text an entity stands for, and where it ends; 0 when it is a mere ampersand.</summary>
    private (int Length, int End) Entity(int at, string text, int i)
    {
        var end = at + 1;
        while (end < _length && end - at < LongestEntity && (char.IsAsciiLetterOrDigit(_source[end]) || _source[end] == '#'))
            end++;
        if (end >= _length || _source[end] != ';')
            return (0, at);
        var decoded = WebUtility.HtmlDecode(new string(_source, at, end + 1 - at));
        return string.CompareOrdinal(text, i, decoded, 0, decoded.Length) == 0 ? (decoded.Length, end + 1) : (0, at);
    }

    /// <summary>Behind all tags and comments that start at a place.</summary>
    private int SkipMarkup(int at)
    {
        while (at + 1 < _length && _source[at] == '<' && (char.IsAsciiLetter(_source[at + 1]) || _source[at + 1] is '/' or '!' or '?'))
            at = TagEnd(at);
        return at;
    }

    private int TagEnd(int at)
    {
        if (_source.AsSpan(at, _length - at).StartsWith("<!--"))
            return _source.AsSpan(at, _length - at).IndexOf("-->") is >= 0 and var close ? at + close + 3 : _length;
        while (at < _length)
        {
            var mark = _source.AsSpan(at, _length - at).IndexOfAny('"', '\'', '>');
            if (mark < 0)
                break;
            at += mark + 1;
            var c = _source[at - 1];
            if (c == '>')
                return at;
            // Only behind an equals sign does a mark open a value: elsewhere it is a slip.
            if (IsBehindEquals(at - 1))
                at = _source.AsSpan(at, _length - at).IndexOf(c) is >= 0 and var quote ? at + quote + 1 : _length;
        }
        return _length;
    }

    private bool IsBehindEquals(int at)
    {
        do
            at--;
        while (at > 0 && char.IsWhiteSpace(_source[at]));
        return at >= 0 && _source[at] == '=';
    }
}
