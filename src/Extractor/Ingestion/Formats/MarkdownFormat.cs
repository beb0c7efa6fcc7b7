using Extractor.Text;

namespace Extractor.Ingestion.Formats;

/// <summary>Markdown (CommonMark's blocks, GitHub's tables) as plain text, line by line in one pass.</summary>
internal sealed class MarkdownFormat
{
    private readonly string _text;
    private readonly List<Block> _blocks = [];
    private readonly List<RemovedBlock> _removed = [];
    private readonly List<TextSpan> _paragraph = [];
    private BlockKind _kind = BlockKind.Paragraph;
    private bool _afterBlank;

    private MarkdownFormat(string text) => _text = text;

    public static Draft Read(string text)
    {
        var (metadata, front) = FrontMatter.Read(text);
        MarkdownFormat format = new(text);
        if (front.Length > 0)
            format._removed.Add(new RemovedBlock(front.Of(text), RemovalReason.FrontMatter, front));
        format.ReadBlocks(SourceLines.Of(text, front.End));
        return new Draft(format._blocks, metadata, format._removed);
    }

    private void ReadBlocks(List<TextSpan> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = Narrow(lines[i]);
            var chars = _text.AsSpan(line.Start, line.Length);
            if (chars.StartsWith("```") || chars.StartsWith("~~~"))
                i = Fence(lines, i, chars[..3].ToString());
            else if (i + 1 < lines.Count && IsTableHead(chars, Narrow(lines[i + 1])))
                i = Table(lines, i);
            else
                ReadLine(line, chars);
        }
        Flush();
    }

    private void ReadLine(TextSpan line, ReadOnlySpan<char> chars)
    {
        if (chars.IsEmpty)
        {
            Flush();
            _afterBlank = true;
            return;
        }
        if (chars[0] == '>')
        {
            Quote(line);
            return;
        }
        if (_kind == BlockKind.Quote && _paragraph.Count > 0 && _afterBlank)
            Flush();
        if (HeadingLevel(chars) is > 0 and var level)
            Heading(line, level);
        else if (Underline(chars) is > 0 and var under && _paragraph.Count == 1 && _kind == BlockKind.Paragraph)
            Heading(Take(), under);
        else if (IsRule(chars) || IsReferenceDefinition(chars))
            Flush();
        else if (Marker(chars) is > 0 and var marker)
            Start(BlockKind.ListItem, new TextSpan(line.Start + marker, line.End));
        else
            _paragraph.Add(line);
        _afterBlank = false;
    }

    private TextSpan Take()
    {
        var only = _paragraph[0];
        _paragraph.Clear();
        return only;
    }

    private void Quote(TextSpan line)
    {
        var inner = line;
        while (inner.Length > 0 && _text[inner.Start] == '>')
            inner = Narrow(new TextSpan(inner.Start + 1, inner.End));
        if (inner.Length == 0)
            Flush();
        else if (_kind != BlockKind.Quote || _paragraph.Count == 0)
            Start(BlockKind.Quote, inner);
        else
            _paragraph.Add(inner);
    }

    private void Heading(TextSpan line, int level)
    {
        Flush();
        var start = line.Start;
        while (start < line.End && _text[start] == '#')
            start++;
        var end = line.End;
        while (end > start && _text[end - 1] == '#')
            end--;
        // “# C#” keeps its last sign: closing signs stand behind a blank.
        if (end < line.End && end > start && !char.IsWhiteSpace(_text[end - 1]))
            end = line.End;
        Emit(BlockKind.Heading, [new TextSpan(start, end)], level);
    }

    private void Start(BlockKind kind, TextSpan line)
    {
        Flush();
        _kind = kind;
        _paragraph.Add(line);
    }

    private void Flush()
    {
        if (_paragraph.Count > 0)
            Emit(_kind, _paragraph, 0);
        _paragraph.Clear();
        _kind = BlockKind.Paragraph;
    }

    private void Emit(BlockKind kind, IReadOnlyList<TextSpan> lines, int level)
    {
        List<MappedText> kept = [];
        foreach (var line in MarkdownInline.Lines(_text, lines, _removed))
        {
            var trimmed = line.Trim();
            if (!trimmed.IsBlank)
                kept.Add(trimmed);
        }
        if (kept.Count > 0)
            _blocks.Add(new Block(kind, kept, Level: level));
    }

    private int Fence(List<TextSpan> lines, int open, string fence)
    {
        Flush();
        List<MappedText> code = [];
        var i = open + 1;
        for (; i < lines.Count; i++)
        {
            var line = SourceLines.Trimmed(_text, lines[i]);
            if (line.Text.StartsWith(fence, StringComparison.Ordinal))
                break;
            if (!line.IsBlank)
                code.Add(line);
        }
        if (code.Count > 0)
            _blocks.Add(new Block(BlockKind.Preformatted, code, KeepLines: true));
        return i;
    }

    private bool IsTableHead(ReadOnlySpan<char> line, TextSpan next)
    {
        var under = _text.AsSpan(next.Start, next.Length);
        return line.Contains('|') && under.Contains('-') && under.Contains('|') && under.IndexOfAnyExcept("|-: \t") < 0;
    }

    private int Table(List<TextSpan> lines, int head)
    {
        Flush();
        var i = head;
        for (; i < lines.Count; i++)
        {
            var line = Narrow(lines[i]);
            if (!_text.AsSpan(line.Start, line.Length).Contains('|'))
                break;
            if (i != head + 1)
                TableRow(line);
        }
        return i - 1;
    }

    private void TableRow(TextSpan line)
    {
        MappedTextBuilder row = new();
        var start = line.Start;
        for (var at = line.Start; at <= line.End; at++)
        {
            if (at < line.End && (_text[at] != '|' || (at > line.Start && _text[at - 1] == '\\')))
                continue;
            var cell = MarkdownInline.Lines(_text, [new TextSpan(start, at)], _removed)[0].Trim();
            start = Math.Min(at + 1, line.End);
            if (cell.IsBlank)
                continue;
            if (row.Length > 0)
                row.AppendNew(" | ");
            row.Append(cell);
        }
        if (row.Length > 0)
            _blocks.Add(Block.Of(BlockKind.TableRow, row.Build()));
    }

    private TextSpan Narrow(TextSpan line)
    {
        int start = line.Start, end = line.End;
        while (start < end && (char.IsWhiteSpace(_text[start]) || _text[start] == '\uFEFF'))
            start++;
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
            end--;
        return new TextSpan(start, end);
    }

    private static int HeadingLevel(ReadOnlySpan<char> line)
    {
        var level = line.IndexOfAnyExcept('#');
        return level is > 0 and <= 6 && char.IsWhiteSpace(line[level]) ? level : 0;
    }

    private static int Underline(ReadOnlySpan<char> line) =>
        line.Length < 2 ? 0 : line.IndexOfAnyExcept('=') < 0 ? 1 : line.IndexOfAnyExcept('-') < 0 ? 2 : 0;

    private static bool IsRule(ReadOnlySpan<char> line) =>
        line.Length >= 3 && line[0] is '-' or '*' or '_' && line.IndexOfAnyExcept(line[0], ' ', '\t') < 0;

    private static bool IsReferenceDefinition(ReadOnlySpan<char> line)
    {
        var close = line.IndexOf("]:");
        return line[0] == '[' && close > 1 && line[(close + 2)..].TrimStart() is var target
            && (target.StartsWith("http", StringComparison.OrdinalIgnoreCase) || target.StartsWith("/") || target.StartsWith("<") || target.StartsWith("#") || target.StartsWith("mailto:"));
    }

    /// <summary>A number opens a list only where a paragraph does not go on: “in\n5. March” is prose.</summary>
    private int Marker(ReadOnlySpan<char> line)
    {
        var length = LineShape.ListMarkerLength(line);
        if (length == 0 || line[0] is '–' or '·' || char.IsAsciiLetter(line[0]))
            return 0;
        var interrupts = _paragraph.Count > 0 && _kind == BlockKind.Paragraph;
        return interrupts && char.IsAsciiDigit(line[0]) && !line.StartsWith("1.") ? 0 : length;
    }
}
