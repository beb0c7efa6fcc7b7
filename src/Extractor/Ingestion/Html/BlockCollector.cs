using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Extractor.Ingestion.Html;

/// <summary>Turns the elements below a root into blocks, in document order.</summary>
internal sealed class BlockCollector
{
    private static readonly FrozenSet<string> Inline =
        "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr amp-link".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Unread =
        "script style noscript template iframe object embed svg math canvas audio video map select option datalist textarea input progress meter head link meta title".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly SourceAligner _aligner;
    private readonly Func<IElement, RemovalReason?> _furniture;
    private readonly List<PageBlock> _blocks = [];
    private readonly Stack<(IElement Element, RemovalReason Reason)> _removals = new();
    private readonly List<MappedText> _lines = [];
    private MappedTextBuilder _line = new();
    private MappedTextBuilder? _row;
    private IElement _owner;
    private int _links;
    private int _linkChars;
    private int _preformatted;

    private BlockCollector(IElement root, SourceAligner aligner, Func<IElement, RemovalReason?> furniture) =>
        (_owner, _aligner, _furniture) = (root, aligner, furniture);

    /// <param name="root">Usually the page's body.</param>
    /// <param name="aligner">Knows where text stands in the source.</param>
    /// <param name="furniture">Why an element with all in it is no article text; null when it may be.</param>
    public static List<PageBlock> Collect(IElement root, SourceAligner aligner, Func<IElement, RemovalReason?> furniture)
    {
        BlockCollector collector = new(root, aligner, furniture);
        foreach (var node in DomOrder.Of(root, element => !Unread.Contains(element.LocalName), collector.Leave))
        {
            if (node is IElement element)
                collector.Enter(element);
            else if (node is IText text)
                collector.Append(text);
        }
        collector.Flush();
        return collector._blocks;
    }

    private void Enter(IElement element)
    {
        if (Unread.Contains(element.LocalName))
            return;
        var reason = _furniture(element);
        if (reason is not null || !Inline.Contains(element.LocalName))
            Break(element);
        if (reason is { } why)
            _removals.Push((element, why));
        if (!Inline.Contains(element.LocalName) && element.LocalName != "br")
            _owner = element;
        switch (element.LocalName)
        {
            case "a":
                _links++;
                break;
            case "pre":
                _preformatted++;
                break;
            case "tr":
                _row = new MappedTextBuilder();
                break;
        }
    }

    private void Leave(IElement element)
    {
        if (element.LocalName == "br" || Unread.Contains(element.LocalName))
            return;
        if (element.LocalName == "a")
            _links--;
        var isRemoval = _removals.TryPeek(out var removal) && removal.Element == element;
        if (isRemoval || !Inline.Contains(element.LocalName))
            Break(element);
        if (element.LocalName == "tr")
            EndRow(element);
        if (element.LocalName == "pre")
            _preformatted--;
        if (isRemoval)
            _removals.Pop();
        if (!Inline.Contains(element.LocalName) && element.ParentElement is { } parent)
            _owner = parent;
    }

    /// <summary>A line break ends a line, two of them a paragraph; a table's cells stay in their row.</summary>
    private void Break(IElement element)
    {
        if (element.LocalName == "br")
        {
            if (EndLine() || _lines.Count == 0)
                return;
            Flush();
        }
        else if (_row is not null && element.LocalName != "tr" && element.LocalName != "table")
        {
            if (element.LocalName is "td" or "th")
                EndCell();
            else if (_line.Length > 0 && _line[_line.Length - 1] != ' ')
                _line.AppendNew(' ');
        }
        else
            Flush();
    }

    private void EndCell()
    {
        var cell = _line.Build().Trim();
        _line = new MappedTextBuilder();
        if (cell.IsBlank)
            return;
        if (_row!.Length > 0)
            _row.AppendNew(" | ");
        _row.Append(cell);
    }

    private void EndRow(IElement element)
    {
        if (_row is null)
            return;
        EndCell();
        var row = _row.Build();
        _row = null;
        if (!row.IsBlank)
            _lines.Add(row);
        // Pages laid out by tables hold one cell a row: that is no table.
        var isTable = element.ChildElementCount > 1;
        Emit(isTable ? BlockKind.TableRow : BlockKind.Paragraph, element);
    }

    private void Append(IText text)
    {
        var data = text.Data;
        if (string.IsNullOrWhiteSpace(data))
        {
            if (_line.Length > 0 && _line[_line.Length - 1] != ' ')
                _line.AppendNew(' ');
            return;
        }
        var places = _aligner.PlacesOf(text, data);
        var before = _line.Length;
        for (var i = 0; i < data.Length; i++)
        {
            if (data[i] == '\n' && _preformatted > 0)
                EndLine();
            else if (!char.IsWhiteSpace(data[i]) || data[i] == '\u00A0')
                Put(data[i], places[i]);
            else if (_line.Length > 0 && _line[_line.Length - 1] != ' ')
                Put(' ', data[i] == ' ' ? places[i] : -1);
        }
        if (_links > 0)
            _linkChars += Math.Max(0, _line.Length - before);
    }

    private void Put(char c, int place)
    {
        if (place < 0)
            _line.AppendNew(c);
        else
            _line.AppendMapped(c, place);
    }

    private bool EndLine()
    {
        var line = _line.Build().Trim();
        _line = new MappedTextBuilder();
        if (line.IsBlank)
            return false;
        _lines.Add(line);
        return true;
    }

    private void Flush()
    {
        EndLine();
        Emit(KindOf(_owner), _owner);
    }

    private void Emit(BlockKind kind, IElement element)
    {
        if (_lines.Count > 0)
        {
            var level = kind == BlockKind.Heading ? element.LocalName[1] - '0' : 0;
            Block block = new(kind, [.. _lines], _preformatted > 0, level);
            _blocks.Add(new PageBlock(block, element, _linkChars, _removals.TryPeek(out var removal) ? removal.Reason : null));
        }
        _lines.Clear();
        _linkChars = 0;
    }

    private static BlockKind KindOf(IElement element) => element.LocalName switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Heading,
        "li" or "dd" or "dt" => BlockKind.ListItem,
        "blockquote" => BlockKind.Quote,
        "pre" => BlockKind.Preformatted,
        _ => BlockKind.Paragraph,
    };
}
