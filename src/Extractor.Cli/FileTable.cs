namespace Extractor.Cli;

/// <summary>
/// Writes a table into a file or pipe, where no cell is folded, just as Spectre.Console draws it there. A script that
/// calls the program for one article after the other would wait for that library's code longer than for its claims.
/// </summary>
internal static class FileTable
{
    /// <returns>False, with nothing written, where it takes more: characters that are not one column wide, or more columns than there are.</returns>
    public static bool TryWrite(TextWriter writer, int width, string title, string[] columns, IReadOnlyList<string[]> rows)
    {
        var widths = Array.ConvertAll(columns, column => column.Length);
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                if (!IsPlain(row[i]))
                    return false;
                widths[i] = Math.Max(widths[i], row[i].Length);
            }
        }
        var total = 1;
        foreach (var cell in widths)
            total += cell + 3;
        if (total > width || title.Length > total || !IsPlain(title))
            return false;
        writer.WriteLine(Centred(title, total));
        WriteLine(writer, widths, '╭', '┬', '╮');
        WriteRow(writer, widths, columns);
        WriteLine(writer, widths, '├', '┼', '┤');
        foreach (var row in rows)
            WriteRow(writer, widths, row);
        WriteLine(writer, widths, '╰', '┴', '╯');
        return true;
    }

    /// <summary>Latin letters, signs and marks, each one column wide.</summary>
    private static bool IsPlain(string cell)
    {
        foreach (var c in cell)
        {
            if (c is not ((>= ' ' and <= '~') or (>= '\u00A1' and < '\u0300' and not '\u00AD') or (>= '\u2010' and <= '\u2026') or '€' or '£'))
                return false;
        }
        return true;
    }

    private static string Centred(string title, int width) => title.PadLeft(title.Length + ((width - title.Length) / 2)).PadRight(width);

    private static void WriteLine(TextWriter writer, int[] widths, char left, char middle, char right)
    {
        for (var i = 0; i < widths.Length; i++)
        {
            writer.Write(i == 0 ? left : middle);
            writer.Write(new string('─', widths[i] + 2));
        }
        writer.WriteLine(right);
    }

    private static void WriteRow(TextWriter writer, int[] widths, string[] cells)
    {
        for (var i = 0; i < widths.Length; i++)
        {
            writer.Write("│ ");
            writer.Write(cells[i].PadRight(widths[i] + 1));
        }
        writer.WriteLine('│');
    }
}
