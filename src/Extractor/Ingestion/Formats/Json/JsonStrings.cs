using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Extractor.Ingestion.Formats.Json;

/// <summary>Decodes strings of one JSON value and knows where their characters stand in it.</summary>
/// <param name="bytes">The value in valid UTF-8, as the document was parsed from it.</param>
internal sealed class JsonStrings(byte[] bytes)
{
    private readonly string _text = Encoding.UTF8.GetString(bytes);
    private int _byte;
    private int _char;

    /// <summary>A string without its escapes. Halves of surrogate pairs that stand alone are kept: later stages deal with them.</summary>
    public MappedText Decode(JsonElement element)
    {
        var raw = JsonMarshal.GetRawUtf8Value(element);
        if (raw.Length <= 2 || !bytes.AsSpan().Overlaps(raw, out var offset))
            return MappedText.Empty;
        var start = CharAt(offset + 1);
        return Unescape(start, start + Encoding.UTF8.GetCharCount(raw[1..^1]));
    }

    private MappedText Unescape(int start, int end)
    {
        MappedTextBuilder text = new();
        var literal = start;
        for (var at = _text.IndexOf('\\', start, end - start); at >= 0; at = _text.IndexOf('\\', literal, end - literal))
        {
            text.Append(_text, literal, at);
            var escape = _text[at + 1];
            text.AppendNew(escape switch
            {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                'b' => '\b',
                'f' => '\f',
                'u' => (char)ushort.Parse(_text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                _ => escape,
            });
            literal = at + (escape == 'u' ? 6 : 2);
        }
        text.Append(_text, literal, end);
        return text.Build();
    }

    /// <summary>Fields are mostly asked for in their order, so that counting goes on from the last place.</summary>
    private int CharAt(int offset)
    {
        if (offset < _byte)
            (_byte, _char) = (0, 0);
        _char += Encoding.UTF8.GetCharCount(bytes.AsSpan(_byte, offset - _byte));
        _byte = offset;
        return _char;
    }
}
