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

    private readonly string _source;
    private readonly ReducedMarkup.Cursor _places;
    private readonly Dictionary<INode, int> _starts = new(ReferenceEqualityComparer.Instance);
    private int _cursor;

    private int[] _buffer = new int[1024];

    private SourceAligner(ReducedMarkup markup) => (_source, _places) = (markup.Text, new ReducedMarkup.Cursor(markup));

    public static SourceAligner Align(ReducedMarkup markup, IDocument page)
    {
        SourceAligner aligner = new(markup);
        foreach (var node in DomOrder.Of(page.DocumentElement))
            aligner.Visit(node);
        return aligner;
    }

    /// <summary>Places of each character of a text node in the page's source, until the next call; -1 for characters that do not stand there as such.</summary>
    public ReadOnlySpan<int> PlacesOf(IText node, string data)
    {
        if (_buffer.Length < data.Length)
            _buffer = new int[data.Length];
        Array.Fill(_buffer, -1, 0, data.Length);
        if (_starts.TryGetValue(node, out var start))
        {
            Match(data, start, _buffer);
            ToSource(_buffer.AsSpan(0, data.Length));
        }
        return _buffer.AsSpan(0, data.Length);
    }

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

    private void Visit(INode node)
    {
        if (node is IElement { SourceReference.Position.Index: >= 0 and var index })
            _cursor = Math.Max(_cursor, TagEnd(index));
        else if (node is IText text)
            Place(text);
    }

    private void Place(IText text)
    {
        if (text.Parent is IElement { LocalName: "script" or "style" })
        {
            _cursor = Math.Min(_source.Length, _cursor + text.Data.Length);
            return;
        }
        var start = SkipMarkup(_cursor);
        var end = Match(text.Data, start, null);
        if (end < 0)
            return;
        _starts.Add(text, start);
        _cursor = end;
    }

    /// <summary>Walks text and source together; returns where the source goes on, -1 when they differ.</summary>
    private int Match(string text, int at, int[]? places)
    {
        for (var i = 0; i < text.Length; i++)
        {
            at = i == 0 ? at : SkipMarkup(at);
            if (at >= _source.Length)
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
                at += at + 1 < _source.Length && _source[at + 1] == '\n' ? 2 : 1;
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
        while (end < _source.Length && end - at < LongestEntity && (char.IsAsciiLetterOrDigit(_source[end]) || _source[end] == '#'))
            end++;
        if (end >= _source.Length || _source[end] != ';')
            return (0, at);
        var decoded = WebUtility.HtmlDecode(_source[at..(end + 1)]);
        return string.CompareOrdinal(text, i, decoded, 0, decoded.Length) == 0 ? (decoded.Length, end + 1) : (0, at);
    }

    /// <summary>Behind all tags and comments that start at a place.</summary>
    private int SkipMarkup(int at)
    {
        while (at + 1 < _source.Length && _source[at] == '<' && (char.IsAsciiLetter(_source[at + 1]) || _source[at + 1] is '/' or '!' or '?'))
            at = TagEnd(at);
        return at;
    }

    private int TagEnd(int at)
    {
        if (string.CompareOrdinal(_source, at, "<!--", 0, 4) == 0)
            return _source.IndexOf("-->", at, StringComparison.Ordinal) is >= 0 and var close ? close + 3 : _source.Length;
        var quote = '\0';
        for (var i = at + 1; i < _source.Length; i++)
        {
            var c = _source[i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'' && _source[i - 1] is '=' or ' ' && c is '"' or '\'')
                quote = c;
            else if (c == '>')
                return i + 1;
        }
        return _source.Length;
    }
}
