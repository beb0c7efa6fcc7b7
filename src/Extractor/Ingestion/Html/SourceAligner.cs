using System.Net;
using Extractor.Ingestion.Html.Parsing;

namespace Extractor.Ingestion.Html;

/// <summary>
/// Finds for each text node of a parsed page where it stands in the page's source. The parser tells where each begins; what
/// follows there is changed by entities and line ends alone, and by tags that it dropped. What does not match has no origin.
/// </summary>
internal sealed class SourceAligner
{
    private const int LongestEntity = 40;

    private readonly char[] _source;
    private readonly int _length;
    private readonly ReducedMarkup.Cursor _places;
    private int[] _buffer = new int[1024];

    public SourceAligner(ReducedMarkup markup) => (_source, _length, _places) = (markup.Text.Buffer, markup.Text.Length, new ReducedMarkup.Cursor(markup));

    /// <summary>Places of each character of a text in the page's source, until the next call; -1 for characters that do not stand there as such.</summary>
    public ReadOnlySpan<int> PlacesOf(PageText text)
    {
        if (_buffer.Length < text.Length)
            _buffer = new int[text.Length];
        var places = _buffer.AsSpan(0, text.Length);
        places.Fill(-1);
        if (text.Start >= 0 && Match(text.Data, SkipMarkup(text.Start), places))
            ToSource(places);
        else
            places.Fill(-1);
        return places;
    }

    /// <summary>Where a text's characters stand one to one, in a row, in the page's source; -1 when they do not.</summary>
    public int StretchOf(PageText text)
    {
        if (text.Start < 0)
            return -1;
        var start = SkipMarkup(text.Start);
        if (text.Length > _length - start || !_source.AsSpan(start, text.Length).SequenceEqual(text.Data))
            return -1;
        var (source, length) = _places.At(start);
        return length >= text.Length ? source : -1;
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

    /// <summary>Walks text and source together; tells whether they agree.</summary>
    private bool Match(ReadOnlySpan<char> text, int at, Span<int> places)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && at < _length && _source[at] == '<')
                at = SkipMarkup(at);
            if (at >= _length)
                return false;
            var c = _source[at];
            if (c == '&' && Entity(at, text, i) is { Length: > 0 } entity)
            {
                at = entity.End;
                i += entity.Length - 1;
            }
            else if (c == text[i])
                places[i] = at++;
            else if (c == '\r' && text[i] == '\n')
                at += at + 1 < _length && _source[at + 1] == '\n' ? 2 : 1;
            else if (c is '\0' or '\n' or '\r' && i == 0)
            {
                at++;
                i--;
            }
            else
                return false;
        }
        return true;
    }

    /// <summary>How many characters of the text an entity stands for, and where it ends; 0 when it is a mere ampersand.</summary>
    private (int Length, int End) Entity(int at, ReadOnlySpan<char> text, int i)
    {
        var end = at + 1;
        while (end < _length && end - at < LongestEntity && (char.IsAsciiLetterOrDigit(_source[end]) || _source[end] == '#'))
            end++;
        if (end >= _length || _source[end] != ';')
            return (0, at);
        var decoded = WebUtility.HtmlDecode(new string(_source, at, end + 1 - at));
        return text[i..].StartsWith(decoded, StringComparison.Ordinal) ? (decoded.Length, end + 1) : (0, at);
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
