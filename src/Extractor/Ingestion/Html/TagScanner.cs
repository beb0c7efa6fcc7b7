using System.Buffers;

namespace Extractor.Ingestion.Html;

/// <summary>Finds the ends of tags and attributes in a page's source, as a parser would; each search that fails is made once.</summary>
internal sealed class TagScanner(LentText text)
{
    /// <summary>Elements of one name in each other; bounds the work where they are not balanced.</summary>
    private const int MostNested = 50;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");
    private static readonly SearchValues<char> AttributeNameEnds = SearchValues.Create(" \t\r\n\f/>=");
    private static readonly SearchValues<char> PlainValueEnds = SearchValues.Create(" \t\r\n\f>");

    private readonly char[] _source = text.Buffer;
    private readonly int _length = text.Length;

    /// <summary>From where on an element's end tag does not occur any more.</summary>
    private readonly Dictionary<TagKind, int> _unclosed = new(ReferenceEqualityComparer.Instance);

    private int _noDoubleQuote = int.MaxValue;
    private int _noSingleQuote = int.MaxValue;
    private int _noTagEnd = int.MaxValue;
    private int _noCommentEnd = int.MaxValue;

    /// <summary>The next place where a tag or declaration begins; the end of the source when there is none.</summary>
    public int NextMarkup(int at)
    {
        while (at < _length)
        {
            var open = From(at).IndexOf('<');
            if (open < 0)
                break;
            at += open;
            if (at + 1 < _length && (char.IsAsciiLetter(_source[at + 1]) || _source[at + 1] is '!' or '?' || (_source[at + 1] == '/' && at + 2 < _length && char.IsAsciiLetter(_source[at + 2]))))
                return at;
            at++;
        }
        return _length;
    }

    public ReadOnlySpan<char> Name(int at)
    {
        var length = From(at).IndexOfAny(NameEnds);
        return length < 0 ? From(at) : _source.AsSpan(at, length);
    }

    /// <summary>Behind a comment or another declaration. One that is never closed hides nothing here, although a browser would show nothing more.</summary>
    public int DeclarationEnd(int at)
    {
        if (!From(at).StartsWith("<!--"))
            return Find(">", at, ref _noTagEnd) is >= 0 and var plain ? plain + 1 : _length;
        if (From(at).StartsWith("<!-->"))
            return at + 5;
        if (Find("-->", Math.Min(_length, at + 2), ref _noCommentEnd) is >= 0 and var close)
            return close + 3;
        return at + "<!--".Length;
    }

    /// <summary>Behind the tag whose name ends at a place.</summary>
    public int End(int at)
    {
        while (NextAttribute(ref at) is not null)
        {
        }
        return at;
    }

    /// <summary>The next attribute of a tag; null at the tag's end, and then <paramref name="at"/> stands behind it.</summary>
    public TagAttribute? NextAttribute(ref int at)
    {
        while (at < _length && (char.IsWhiteSpace(_source[at]) || _source[at] == '/'))
            at++;
        if (at >= _length)
            return null;
        if (_source[at] == '>')
        {
            at++;
            return null;
        }
        var start = at;
        var length = From(at + 1).IndexOfAny(AttributeNameEnds);
        var nameEnd = at = length < 0 ? _length : at + 1 + length;
        var value = at;
        while (value < _length && char.IsWhiteSpace(_source[value]))
            value++;
        if (value >= _length || _source[value] != '=')
            return new TagAttribute(start, nameEnd, nameEnd, true);
        var isClosed = Value(value + 1, out at);
        return new TagAttribute(start, nameEnd, at, isClosed);
    }

    /// <summary>Where the content of an element ends that holds no markup; the source's end when nothing closes it.</summary>
    public int CloseOf(int at, TagKind kind)
    {
        if (_unclosed.TryGetValue(kind, out var missing) && at >= missing)
            return _length;
        var start = at;
        while (EndTag(at, kind.Name) is >= 0 and var close)
        {
            at = close + "</".Length + kind.Name.Length;
            if ((at >= _length || _source[at] is '>' or '/' || char.IsWhiteSpace(_source[at])) && !(kind.Name == "script" && IsInsideWritten(start, close)))
                return close;
        }
        _unclosed[kind] = at;
        return _length;
    }

    /// <summary>As the other, for elements that can hold others of their name; the first end where they are not balanced.</summary>
    public int CloseOfOuter(int at, TagKind kind)
    {
        var first = CloseOf(at, kind);
        var (close, open) = (first, 1);
        for (var ends = 0; ends < MostNested && close < _length; ends++)
        {
            open += Starts(at, close, kind.Name) - 1;
            if (open == 0)
                return close;
            at = close + "</".Length + kind.Name.Length;
            close = CloseOf(at, kind);
        }
        return first;
    }

    private int Starts(int at, int end, string name)
    {
        var starts = 0;
        while (_source.AsSpan(at, end - at).IndexOf('<') is >= 0 and var open)
        {
            at += open + 1;
            starts += _source.AsSpan(at, end - at).StartsWith(name, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }
        return starts;
    }

    /// <summary>What comes before a name is searched for alone: searching regardless of case is ten times as slow.</summary>
    private int EndTag(int at, string name)
    {
        while (From(at).IndexOf("</") is >= 0 and var mark)
        {
            if (From(at + mark + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return at + mark;
            at += mark + 2;
        }
        return -1;
    }

    /// <summary>A script that hides in a comment may write scripts of its own; their end is not its end.</summary>
    private bool IsInsideWritten(int start, int close)
    {
        var script = _source.AsSpan(start, close - start);
        var hiding = script.LastIndexOf("<!--");
        if (hiding < 0 || script[hiding..].Contains("-->", StringComparison.Ordinal))
            return false;
        var written = script.LastIndexOf("<script", StringComparison.OrdinalIgnoreCase);
        return written > hiding && !script[written..].Contains("</script", StringComparison.OrdinalIgnoreCase);
    }

    private bool Value(int at, out int end)
    {
        while (at < _length && char.IsWhiteSpace(_source[at]))
            at++;
        if (at < _length && _source[at] is '"' or '\'')
        {
            if (FindQuote(_source[at], at + 1) is >= 0 and var close)
            {
                end = close + 1;
                return true;
            }
            end = Plain(at);
            return false;
        }
        end = Plain(at);
        return true;
    }

    private int Plain(int at)
    {
        var length = From(Math.Min(at, _length)).IndexOfAny(PlainValueEnds);
        return length < 0 ? _length : at + length;
    }

    private int FindQuote(char quote, int from)
    {
        ref var missing = ref quote == '"' ? ref _noDoubleQuote : ref _noSingleQuote;
        return Find([quote], from, ref missing);
    }

    /// <param name="missing">From where on there is none any more.</param>
    private int Find(ReadOnlySpan<char> what, int from, ref int missing)
    {
        if (from >= missing)
            return -1;
        var found = From(from).IndexOf(what);
        if (found >= 0)
            return from + found;
        missing = from;
        return -1;
    }

    private ReadOnlySpan<char> From(int at) => _source.AsSpan(at, _length - at);
}
