using Extractor.Ingestion.Html.Parsing;

namespace Extractor.Ingestion.Html;

/// <summary>Turns the elements below a root into blocks, in document order.</summary>
internal sealed class BlockCollector
{
    private readonly PageTree _tree;
    private readonly SourceAligner _aligner;
    private readonly Func<int, RemovalReason?> _furniture;
    private readonly List<PageBlock> _blocks = [];
    private readonly Stack<(int Index, RemovalReason Reason)> _removals = new();
    private readonly List<MappedText> _lines = [];
    private readonly MappedTextBuilder _line = new();
    private MappedTextBuilder? _row;
    private int _owner;
    private int _links;
    private int _linkChars;
    private int _preformatted;

    private BlockCollector(PageTree tree, SourceAligner aligner, Func<int, RemovalReason?> furniture) =>
        (_tree, _owner, _aligner, _furniture) = (tree, tree.Body, aligner, furniture);

    /// <param name="tree">A page with a body.</param>
    /// <param name="aligner">Knows where text stands in the source.</param>
    /// <param name="furniture">Why an element with all in it is no article text; null when it may be.</param>
    public static List<PageBlock> Collect(PageTree tree, SourceAligner aligner, Func<int, RemovalReason?> furniture)
    {
        BlockCollector collector = new(tree, aligner, furniture);
        collector.Walk();
        collector.Flush();
        return collector._blocks;
    }

    private void Walk()
    {
        Stack<int> open = new();
        var end = _tree.End(_tree.Body);
        for (var i = _tree.Body; i < end; i++)
        {
            while (open.TryPeek(out var done) && _tree.End(done) <= i)
                Leave(open.Pop());
            if (_tree.Element(i) is not { } element)
                Append(_tree.Text(i)!);
            else if (element.IsUnread)
                i = _tree.End(i) - 1;
            else
            {
                Enter(i, element);
                open.Push(i);
            }
        }
        while (open.TryPop(out var last))
            Leave(last);
    }

    private void Enter(int index, PageElement element)
    {
        var reason = _furniture(index);
        var isInline = element.IsInline;
        if (reason is not null || !isInline)
            Break(element);
        if (reason is { } why)
            _removals.Push((index, why));
        if (!isInline && element.Name != "br")
            _owner = index;
        switch (element.Name)
        {
            case "a" when element.IsLink:
                _links++;
                break;
            case "pre":
                _preformatted++;
                break;
            case "tr" when !TableShape.IsLayout(_tree, index):
                _row = new MappedTextBuilder();
                break;
        }
    }

    private void Leave(int index)
    {
        var element = _tree.Element(index)!;
        if (element.Name == "br")
            return;
        if (element.IsLink)
            _links--;
        var isRemoval = _removals.TryPeek(out var removal) && removal.Index == index;
        var isInline = element.IsInline;
        if (isRemoval || !isInline)
            Break(element);
        if (element.Name == "tr")
            EndRow(index);
        if (element.Name == "pre")
            _preformatted--;
        if (isRemoval)
            _removals.Pop();
        if (!isInline)
            _owner = Math.Max(_tree.Body, _tree.Parent(index));
    }

    /// <summary>A line break ends a line, two of them a paragraph; a table's cells stay in their row.</summary>
    private void Break(PageElement element)
    {
        if (element.Name == "br")
        {
            if (EndLine() || _lines.Count == 0)
                return;
            Flush();
        }
        else if (_row is not null && element.Name != "tr" && element.Name != "table")
        {
            if (element.Name is "td" or "th")
                EndCell();
            else if (_line.Length > 0 && _line[_line.Length - 1] != ' ')
                _line.AppendNew(' ');
        }
        else
            Flush();
    }

    private void EndCell()
    {
        var cell = _line.Take();
        if (cell.IsBlank)
            return;
        if (_row!.Length > 0)
            _row.AppendNew(" | ");
        _row.Append(cell);
    }

    private void EndRow(int index)
    {
        if (_row is null)
            return;
        EndCell();
        var row = _row.Build();
        _row = null;
        if (!row.IsBlank)
            _lines.Add(row);
        // Pages laid out by tables hold one cell a row: that is no table.
        var isTable = _tree.Element(index)!.Children.Count(child => child is PageElement) > 1;
        Emit(isTable ? BlockKind.TableRow : BlockKind.Paragraph, index);
    }

    private void Append(PageText text)
    {
        var data = text.Data;
        if (data.IsWhiteSpace())
        {
            if (_line.Length > 0 && _line[_line.Length - 1] != ' ')
                _line.AppendNew(' ');
            return;
        }
        var before = _line.Length;
        var stretch = _aligner.StretchOf(text);
        ReadOnlySpan<int> places = stretch < 0 ? _aligner.PlacesOf(text) : default;
        for (var i = 0; i < data.Length; i++)
        {
            var c = data[i];
            if (c == '\n' && _preformatted > 0)
                EndLine();
            else if (!char.IsWhiteSpace(c) || c == '\u00A0')
                i = (stretch < 0 ? PutWord(data, places, i) : PutStretch(data, stretch, i)) - 1;
            else if (_line.Length > 0 && _line[_line.Length - 1] != ' ')
                Put(' ', c != ' ' ? -1 : stretch < 0 ? places[i] : stretch + i);
        }
        if (_links > 0)
            _linkChars += Math.Max(0, _line.Length - before);
    }

    /// <summary>Puts the characters that follow each other in the page without a gap, single blanks among them.</summary>
    /// <returns>Index behind the last.</returns>
    private int PutWord(ReadOnlySpan<char> data, ReadOnlySpan<int> places, int start)
    {
        if (places[start] < 0)
        {
            _line.AppendNew(data[start]);
            return start + 1;
        }
        var end = start + 1;
        while (end < data.Length && places[end] == places[start] + end - start && IsInRow(data, end))
            end++;
        _line.AppendMapped(data[start..end], places[start]);
        return end;
    }

    private int PutStretch(ReadOnlySpan<char> data, int stretch, int start)
    {
        var end = start + 1;
        while (end < data.Length && IsInRow(data, end))
            end++;
        _line.AppendMapped(data[start..end], stretch + start);
        return end;
    }

    private static bool IsInRow(ReadOnlySpan<char> data, int i) => !char.IsWhiteSpace(data[i]) || data[i] == '\u00A0' || (data[i] == ' ' && data[i - 1] != ' ');

    private void Put(char c, int place)
    {
        if (place < 0)
            _line.AppendNew(c);
        else
            _line.AppendMapped(c, place);
    }

    private bool EndLine()
    {
        var line = _line.Take();
        if (line.IsBlank)
            return false;
        _lines.Add(line);
        return true;
    }

    private void Flush()
    {
        EndLine();
        Emit(KindOf(_tree.Element(_owner)!), _owner);
    }

    private void Emit(BlockKind kind, int index)
    {
        if (_lines.Count > 0)
        {
            var element = _tree.Element(index)!;
            var level = kind == BlockKind.Heading ? element.Name[1] - '0' : 0;
            Block block = new(kind, [.. _lines], _preformatted > 0, level);
            _blocks.Add(new PageBlock(block, index, element, _linkChars, _removals.TryPeek(out var removal) ? removal.Reason : null));
        }
        _lines.Clear();
        _linkChars = 0;
    }

    private static BlockKind KindOf(PageElement element) => element.Name switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Heading,
        "li" or "dd" or "dt" => BlockKind.ListItem,
        "blockquote" => BlockKind.Quote,
        "pre" => BlockKind.Preformatted,
        _ => BlockKind.Paragraph,
    };
}
