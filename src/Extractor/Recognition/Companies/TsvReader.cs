using System.Reflection;

namespace Extractor.Recognition.Companies;

/// <summary>
/// Reads tab-separated rows below a header line, one at a time; blank lines and lines that start with <c>#</c> are
/// passed over. Cells that a row leaves out at its end are empty.
/// </summary>
internal sealed class TsvReader
{
    private readonly TextReader _content;
    private readonly string[] _columns;
    private readonly string[] _cells;

    /// <exception cref="InvalidDataException">The file has no header line.</exception>
    public TsvReader(string file, TextReader content)
    {
        (File, _content) = (file, content);
        var header = NextLine() ?? throw new InvalidDataException($"{file}: the header line is missing.");
        _columns = header.Split('\t');
        _cells = new string[_columns.Length];
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

    public string this[int column] => column < 0 ? "" : _cells[column];

    public bool Read()
    {
        var line = NextLine();
        if (line is null)
            return false;
        var start = 0;
        for (var column = 0; column < _cells.Length; column++)
        {
            var end = start <= line.Length ? line.IndexOf('\t', start) : -1;
            if (end < 0)
                end = line.Length;
            _cells[column] = start < end ? line[start..end].Trim() : "";
            start = end + 1;
        }
        if (start <= line.Length)
            throw Error($"the row has more cells than the header's {_cells.Length}");
        return true;
    }

    public InvalidDataException Error(string problem) => new($"{File}({Line}): {problem}.");

    public static TsvReader Embedded(string file)
    {
        var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file) ?? throw new FileNotFoundException($"The lexicon {file} is not embedded.");
        return new TsvReader(file, new StreamReader(stream));
    }

    private string? NextLine()
    {
        while (_content.ReadLine() is { } line)
        {
            Line++;
            if (line.Length > 0 && line[0] != '#')
                return line;
        }
        return null;
    }
}
