using System.Buffers;

namespace Extractor.Ingestion;

/// <summary>What the outside of a line tells, without reading its words.</summary>
internal static class LineShape
{
    /// <summary>Whether the line ends with a mark that ends a sentence, closing quotes and brackets aside.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd(" \t\u00A0\"'”’»)]");
        return line.Length > 0 && line[^1] is '.' or '!' or '?' or '…' or ':' or ';' or '。';
    }

    /// <summary>Length of “- ”, “• ”, “3. ” or “b) ” with the blanks behind it; 0 when the line is no list item.</summary>
    public static int ListMarkerLength(ReadOnlySpan<char> line)
    {
        var end = 0;
        if (line.Length > 2 && line[0] is '-' or '*' or '+' or '•' or '‣' or '·' or '–' or '■' or '●')
            end = 1;
        else
        {
            while (end < line.Length && end < 3 && char.IsAsciiDigit(line[end]))
                end++;
            if (end == 0 && line.Length > 2 && char.IsAsciiLetterLower(line[0]) && line[1] == ')')
                end = 1;
            if (end is 0 or > 2 || end >= line.Length || line[end] is not ('.' or ')'))
                return 0;
            end++;
        }
        var marker = end;
        while (end < line.Length && line[end] is ' ' or '\t')
            end++;
        return end > marker && end < line.Length ? end : 0;
    }

    /// <summary>Number of stretches between blanks.</summary>
    public static int Words(ReadOnlySpan<char> line)
    {
        var words = 0;
        var inside = false;
        foreach (var c in line)
        {
            var blank = char.IsWhiteSpace(c);
            words += !blank && !inside ? 1 : 0;
            inside = !blank;
        }
        return words;
    }

    /// <summary>Letters and digits in lower case, one blank between words: equal for two printings of one headline.</summary>
    public static string Key(ReadOnlySpan<char> line)
    {
        // A letter can stand alone between two blanks.
        var rented = line.Length > 256 ? ArrayPool<char>.Shared.Rent(2 * line.Length) : null;
        var key = rented ?? stackalloc char[512];
        var length = 0;
        var gap = false;
        foreach (var c in line)
        {
            var isPlain = char.IsAsciiLetterLower(c);
            if (isPlain || char.IsLetterOrDigit(c))
            {
                if (gap && length > 0)
                    key[length++] = ' ';
                key[length++] = isPlain ? c : char.ToLowerInvariant(c);
                gap = false;
            }
            else if (c is not ('\'' or '’'))
                gap = true;
        }
        var text = key[..length].ToString();
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return text;
    }
}
