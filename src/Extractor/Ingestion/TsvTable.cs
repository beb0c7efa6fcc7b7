namespace Extractor.Ingestion;

/// <summary>Rows of an embedded table: a header line, then fields parted by tabs; lines that start with # are comments.</summary>
internal static class TsvTable
{
    /// <exception cref="InvalidDataException">A row has another number of fields than the header; names file and line.</exception>
    public static IEnumerable<string[]> Rows(string file)
    {
        using var stream = typeof(TsvTable).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidDataException($"{file} is not embedded in the assembly.");
        using StreamReader reader = new(stream);
        var columns = 0;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var fields = line.Split('\t');
            if (columns == 0)
                columns = fields.Length;
            else if (fields.Length != columns)
                throw new InvalidDataException($"{file}({number}): {fields.Length} fields instead of {columns}.");
            else
                yield return fields;
        }
    }
}
