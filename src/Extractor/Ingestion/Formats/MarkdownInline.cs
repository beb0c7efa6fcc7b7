using System.Net;
using Extractor.Text;

namespace Extractor.Ingestion.Formats;

/// <summary>
/// Takes emphasis, links, images, code marks, escapes and inline HTML out of a paragraph. Characters are only dropped or, for
/// entities, replaced, so that all others keep their place in the file.
/// </summary>
internal sealed class MarkdownInline
{
    /// <summary>A link's target is no longer than this; the bound keeps a paragraph of brackets linear.</summary>
    private const int LongestTarget = 2048;

    private static readonly string[] Tags = ["a", "abbr", "b", "blockquote", "br", "center", "cite", "code", "del", "div", "em", "figure", "figcaption", "font", "h1", "h2", "h3", "hr", "i", "img", "ins", "li", "mark", "p", "small", "span", "strong", "sub", "sup", "u", "ul", "wbr"];

    private readonly string _text;
    private readonly int _start;
    private readonly int _end;
    private readonly bool[] _drop;
    private readonly List<RemovedBlock> _removed;
    private readonly Stack<int> _brackets = new();
    private readonly Dictionary<char, Stack<(int At, int Length)>> _openers = new() { ['*'] = new(), ['_'] = new(), ['~'] = new() };

    private MarkdownInline(string text, int start, int end, List<RemovedBlock> removed) =>
        (_text, _start, _end, _drop, _removed) = (text, start, end, new bool[end - start], removed);

    /// <summary>The clean text of each line of one paragraph; marks may open on one line and close on another.</summary>
    public static List<MappedText> Lines(string text, IReadOnlyList<TextSpan> lines, List<RemovedBlock> removed)
    {
        MarkdownInline inline = new(text, lines[0].Start, lines[^1].End, removed);
        inline.Mark();
        return [.. lines.Select(inline.Clean)];
    }

    private void Mark()
    {
        var at = _start;
        while (at < _end)
            at = Step(at);
    }

    private int Step(int at) => _text[at] switch
    {
        '\\' when at + 1 < _end && char.IsPunctuation(_text[at + 1]) || _text[at] == '\\' && at + 1 < _end && char.IsSymbol(_text[at + 1]) => Escape(at),
        '*' or '_' or '~' => Emphasis(at),
        '`' => Code(at),
        '[' => Open(at),
        ']' => Close(at),
        '<' => Angle(at),
        _ => at + 1,
    };

    private int Escape(int at)
    {
        Drop(at, at + 1);
        return at + 2;
    }

    private int Emphasis(int at)
    {
        var mark = _text[at];
        var end = at;
        while (end < _end && _text[end] == mark)
            end++;
        char before = at > _start ? _text[at - 1] : ' ', after = end < _end ? _text[end] : ' ';
        var inWord = mark == '_' && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after);
        if (inWord || (mark == '~' && end - at != 2) || end - at > 3)
            return end;
        if (!char.IsWhiteSpace(before) && _openers[mark].TryPop(out var opener))
        {
            var length = Math.Min(opener.Length, end - at);
            Drop(opener.At + opener.Length - length, opener.At + opener.Length);
            Drop(at, at + length);
            if (opener.Length > length)
                _openers[mark].Push((opener.At, opener.Length - length));
        }
        else if (!char.IsWhiteSpace(after))
            _openers[mark].Push((at, end - at));
        return end;
    }

    private int Code(int at)
    {
        var end = at;
        while (end < _end && _text[end] == '`')
            end++;
        var close = _text.IndexOf(_text[at..end], end, Math.Min(_end - end, LongestTarget), StringComparison.Ordinal);
        if (close < 0)
            return end;
        Drop(at, end);
        Drop(close, close + end - at);
        return close + end - at;
    }

    private int Open(int at)
    {
        if (at + 1 < _end && _text[at + 1] == '^')
        {
            var close = _text.IndexOf(']', at, Math.Min(_end - at, 40));
            if (close > 0)
            {
                Drop(at, close + 1);
                return close + 1;
            }
        }
        _brackets.Push(at);
        return at + 1;
    }

    private int Close(int at)
    {
        if (!_brackets.TryPop(out var open))
            return at + 1;
        var end = TargetEnd(at + 1);
        if (end < 0)
            return at + 1;
        if (open > _start && _text[open - 1] == '!')
        {
            Drop(open - 1, end);
            _removed.Add(new RemovedBlock(_text[(open - 1)..end], RemovalReason.Caption, new TextSpan(open - 1, end)));
        }
        else
        {
            Drop(open, open + 1);
            Drop(at, end);
        }
        return end;
    }

    /// <summary>Behind “(url "title")” or “[reference]” that starts at <paramref name="at"/>; -1 when neither does.</summary>
    private int TargetEnd(int at)
    {
        if (at >= _end || _text[at] is not ('(' or '['))
            return -1;
        char open = _text[at], close = open == '(' ? ')' : ']';
        var depth = 0;
        for (var i = at; i < _end && i - at < LongestTarget; i++)
        {
            depth += _text[i] == open ? 1 : _text[i] == close ? -1 : 0;
            if (depth == 0)
                return i + 1;
        }
        return -1;
    }

    /// <summary>“&lt;https://…&gt;” loses its brackets, a tag of HTML goes, and “&lt;GM.N&gt;”, a ticker, stays.</summary>
    private int Angle(int at)
    {
        var close = _text.IndexOf('>', at, Math.Min(_end - at, LongestTarget));
        if (close < 0)
            return at + 1;
        var inner = _text.AsSpan(at + 1, close - at - 1);
        if (inner.StartsWith("http://") || inner.StartsWith("https://") || inner.StartsWith("mailto:"))
        {
            Drop(at, at + 1);
            Drop(close, close + 1);
            return close + 1;
        }
        if (!inner.StartsWith("!--") && !IsTag(inner, close))
            return at + 1;
        Drop(at, close + 1);
        return close + 1;
    }

    private bool IsTag(ReadOnlySpan<char> inner, int close)
    {
        var closing = inner.StartsWith("/");
        var name = inner.TrimStart('/');
        var end = name.IndexOfAny(" /\t\n");
        name = end < 0 ? name : name[..end];
        foreach (var tag in Tags)
        {
            // Tickers are written in capitals, as is <S>; tags that have a partner or attributes are tags all the same.
            if (name.Equals(tag, StringComparison.OrdinalIgnoreCase))
                return closing || name.Length > 1 || char.IsLower(name[0]) || end >= 0 || _text.AsSpan(close, Math.Min(_end - close, LongestTarget)).Contains($"</{tag}", StringComparison.OrdinalIgnoreCase);
        }
        return false;
    }

    private void Drop(int from, int to) => _drop.AsSpan(from - _start, to - from).Fill(true);

    private MappedText Clean(TextSpan line)
    {
        MappedTextBuilder clean = new();
        for (var at = line.Start; at < line.End; at++)
        {
            if (_drop[at - _start])
                continue;
            var entity = _text[at] == '&' ? _text.IndexOf(';', at, Math.Min(line.End - at, 12)) : -1;
            var decoded = entity > at ? WebUtility.HtmlDecode(_text[at..(entity + 1)]) : "";
            if (decoded.Length is 1 or 2)
            {
                clean.AppendNew(decoded);
                at = entity;
            }
            else
                clean.AppendMapped(_text[at], at);
        }
        return clean.Build();
    }
}
