namespace Extractor.Ingestion.Formats.Json;

/// <summary>Cuts a JSON file into its values without reading it whole: the items of a list, lines, or values one behind the other.</summary>
internal sealed class JsonPieces(ByteReader bytes, int largest)
{
    private long _number;
    private long _line = 1;

    /// <summary>Whether the file is one list.</summary>
    public bool IsList { get; private set; }

    /// <summary>Takes the byte order mark, white space and a list's opening bracket; call it once, first.</summary>
    public void Begin()
    {
        if (bytes.Peek(3) is [0xEF, 0xBB, 0xBF])
            bytes.Skip(3);
        SkipBlanks(alsoCommas: false);
        if (bytes.Peek(1) is not [(byte)'['])
            return;
        bytes.Skip(1);
        IsList = true;
    }

    /// <summary>The next value by its brackets; null at the end of the list or file.</summary>
    /// <exception cref="BrokenContentException">The file ends inside a value, or the list is not closed.</exception>
    public JsonPiece? NextValue()
    {
        SkipBlanks(alsoCommas: IsList);
        if (bytes.Peek(1) is not [var first])
            return IsList ? throw Broken($"ends at line {_line} before its list is closed") : null;
        if (IsList && first == ']')
        {
            bytes.Skip(1);
            return null;
        }
        var line = _line;
        var value = first is (byte)'{' or (byte)'[' ? Bracketed() : Scalar();
        return new JsonPiece(value.ToArray(), ++_number, line, value.IsWhole);
    }

    /// <summary>The next line that is not blank; null at the end.</summary>
    public JsonPiece? NextLine()
    {
        while (bytes.ReadLine(largest) is var (line, isWhole))
        {
            _line++;
            if (!isWhole || line.AsSpan().Trim(" \t\r"u8).Length > 0)
                return new JsonPiece(line, ++_number, _line - 1, isWhole);
        }
        return null;
    }

    /// <summary>Whether only white space is left.</summary>
    public bool IsAtEnd()
    {
        SkipBlanks(alsoCommas: false);
        return bytes.Peek(1).IsEmpty;
    }

    private ByteCollector Bracketed()
    {
        ByteCollector value = new(largest);
        var start = _line;
        var (depth, quoted, escaped) = (0, false, false);
        while (bytes.Ahead() is { IsEmpty: false } ahead)
        {
            for (var i = 0; i < ahead.Length; i++)
            {
                var b = ahead[i];
                _line += b == '\n' ? 1 : 0;
                if (quoted)
                    (quoted, escaped) = (escaped || b != '"', !escaped && b == '\\');
                else if (b == '"')
                    quoted = true;
                else if (b is (byte)'{' or (byte)'[')
                    depth++;
                else if (b is (byte)'}' or (byte)']' && --depth == 0)
                {
                    value.Add(ahead[..(i + 1)]);
                    bytes.Skip(i + 1);
                    return value;
                }
            }
            value.Add(ahead);
            bytes.Skip(ahead.Length);
        }
        throw Broken($"ends inside the record that starts on line {start}: a quotation mark or bracket is missing there or below");
    }

    /// <summary>A number, text or word where an object should stand: up to the next comma, bracket or line end.</summary>
    private ByteCollector Scalar()
    {
        ByteCollector value = new(1024);
        var (quoted, escaped) = (false, false);
        for (var next = bytes.Peek(1); next is [var b] && (quoted || b is not ((byte)',' or (byte)']' or (byte)'\n')); next = bytes.Peek(1))
        {
            (quoted, escaped) = quoted ? (escaped || b != '"', !escaped && b == '\\') : (b == '"', false);
            _line += b == '\n' ? 1 : 0;
            value.Add(next);
            bytes.Skip(1);
        }
        return value;
    }

    private void SkipBlanks(bool alsoCommas)
    {
        while (bytes.Peek(1) is [var b] && (b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' || (alsoCommas && b == ',')))
        {
            _line += b == '\n' ? 1 : 0;
            bytes.Skip(1);
        }
    }

    private static BrokenContentException Broken(string what) => new(ReadFailureKind.Malformed, $"{what}; mend it there, what stands before was read.");
}
