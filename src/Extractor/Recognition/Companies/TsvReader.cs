using System.Buffers;
using System.Reflection;
using System.Text;

namespace Extractor.Recognition.Companies;

/// <summary>
/// Reads tab-separated rows below a header line, one at a time; blank lines and lines that start with <c>#</c> are
/// passed over. Cells that a row leaves out at its end are empty. Cells are parts of the file's text, so that only what is kept of
/// tens of thousands of rows becomes a string.
/// </summary>
internal sealed class TsvReader
{
    private readonly string _content;
    private readonly string[] _columns;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private int _next;

    /// <exception cref="InvalidDataException">The file has no header line.</exception>
    public TsvReader(string file, TextReader content)
        : this(file, content.ReadToEnd())
    {
    }

    private TsvReader(string file, string content)
    {
        (File, _content) = (file, content);
        if (!TryNextLine(out var start, out var end))
            throw new InvalidDataException($"{file}: the header line is missing.");
        _columns = content[start..end].Split('\t');
        (_starts, _ends) = (new int[_columns.Length], new int[_columns.Length]);
    }

    public string File { get; }

    /// <summary>1-based number of the line read last.</summary>
    public int Line { get; private set; }

    /// <summary>Index of a column.</summary>
    /// <exception cref="InvalidDataException">The header does not name it.</exception>
    public int Column(string name)
    {
        var index = Array.IndexOf(_columns, name);
        return index >= 0 ? index : throw new InvalidDataException($"{File}: the header has no column “{name}”.");
    }

    /// <summary>Index of a column that a file may leave out; its cells are then empty.</summary>
    public int OptionalColumn(string name) => Array.IndexOf(_columns, name);

    public string this[int column] => Cell(column).ToString();

    /// <summary>As the indexer, without a string of its own.</summary>
    public ReadOnlySpan<char> Cell(int column) => column < 0 ? [] : _content.AsSpan(_starts[column], _ends[column] - _starts[column]);

    /// <summary>The first of a cell's parts, which | separates, and takes it off the rest; empty parts are passed over.</summary>
    /// <returns>False when no part is left.</returns>
    public static bool TryTakePart(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> part)
    {
        do
        {
            var bar = rest.IndexOf('|');
            part = bar < 0 ? rest : rest[..bar];
            rest = bar < 0 ? [] : rest[(bar + 1)..];
        }
        while (part.IsEmpty && !rest.IsEmpty);
        return !part.IsEmpty;
    }

    public bool Read()
    {
        if (!TryNextLine(out var start, out var end))
            return false;
        for (var column = 0; column < _columns.Length; column++)
        {
            var tab = start <= end ? _content.AsSpan(start, end - start).IndexOf('\t') : -1;
            var cellEnd = tab < 0 ? end : start + tab;
            (_starts[column], _ends[column]) = start < cellEnd ? Trimmed(start, cellEnd) : (0, 0);
            start = cellEnd + 1;
        }
        if (start <= end)
            throw Error($"the row has more cells than the header's {_columns.Length}");
        return true;
    }

    public InvalidDataException Error(string problem) => new($"{File}({Line}): {problem}.");

    public static TsvReader Embedded(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file) ?? throw new FileNotFoundException($"The lexicon {file} is not embedded.");
        var length = checked((int)stream.Length);
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        stream.ReadExactly(bytes, 0, length);
        TsvReader reader = new(file, Encoding.UTF8.GetString(bytes, 0, length));
        ArrayPool<byte>.Shared.Return(bytes);
        return reader;
    }

    private (int Start, int End) Trimmed(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_content[start]))
            start++;
        while (end > start && char.IsWhiteSpace(_content[end - 1]))
            end--;
        return (start, end);
    }

    /// <summary>The next line that is neither blank nor a comment.</summary>
    private bool TryNextLine(out int start, out int end)
    {
        while (_next < _content.Length)
        {
            Line++;
            start = _next;
            var length = _content.AsSpan(start).IndexOfAny('\n', '\r');
            end = length < 0 ? _content.Length : start + length;
            _next = end + 1 < _content.Length && _content[end] == '\r' && _content[end + 1] == '\n' ? end + 2 : end + 1;
            if (end > start && _content[start] != '#')
                return true;
        }
        (start, end) = (0, 0);
        return false;
    }
}
