using System.Reflection;

namespace Extractor.Text;

/// <summary>Reads lexicon tables: tab-separated, a header line, <c>#</c> comments, <c>|</c> between the forms in a cell.</summary>
internal static class EmbeddedTable
{
    /// <summary>The rows of a table that ships inside the assembly, each with its 1-based line number.</summary>
    public static IEnumerable<(int Line, string[] Cells)> Rows(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not embedded.");
        using StreamReader reader = new(stream);
        foreach (var row in Rows(name, reader))
            yield return row;
    }

    /// <summary>The rows of a user's table.</summary>
    /// <exception cref="FormatException">A row has another number of cells than the header; the message names file and line.</exception>
    public static IEnumerable<(int Line, string[] Cells)> Rows(string name, TextReader reader)
    {
        var columns = -1;
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            if (columns < 0)
            {
                columns = cells.Length;
                continue;
            }
            if (cells.Length != columns)
                throw new FormatException($"{name}, line {number}: {cells.Length} cells where the header has {columns}. Cells are separated by tabs.");
            yield return (number, cells);
        }
    }

    public static string[] Forms(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
