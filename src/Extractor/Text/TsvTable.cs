using System.Reflection;

namespace Extractor.Text;

/// <summary>Reads lexicon files: a header line, then one row a line; lines that start with # are comments.</summary>
internal static class TsvTable
{
    /// <exception cref="InvalidDataException">The header or a row has other columns than asked for; file and line are named.</exception>
    public static IEnumerable<TsvRow> Read(string file, TextReader content, params string[] columns)
    {
        var line = 0;
        var header = false;
        while (content.ReadLine() is { } text)
        {
            line++;
            if (text.Length == 0 || text[0] == '#')
                continue;
            TsvRow row = new(file, line, text.Split('\t'));
            if (row.Cells.Length != columns.Length)
                throw row.Error($"{columns.Length} columns expected ({string.Join(", ", columns)}), {row.Cells.Length} found");
            if (header)
                yield return row;
            else if (!row.Cells.SequenceEqual(columns))
                throw row.Error($"the header must be: {string.Join(", ", columns)}");
            header = true;
        }
    }

    public static IEnumerable<TsvRow> Embedded(string file, params string[] columns)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file) ?? throw new InvalidOperationException($"The assembly lacks {file}.");
        using StreamReader reader = new(stream);
        foreach (var row in Read(file, reader, columns))
            yield return row;
    }
}
