using System.Globalization;
using System.Net;
using System.Xml;

namespace Extractor.Ingestion.Formats.Feeds;

/// <summary>Finds where the characters of an XML text stand in the document: they follow its start, changed by references and line ends alone.</summary>
internal sealed class XmlTextPlaces
{
    private const int LongestReference = 12;

    private readonly MendedXml? _mended;
    private readonly string _source;
    private readonly List<int> _lines = [0];

    /// <param name="mended">What the reader gets; null when it gets the document itself.</param>
    /// <param name="document">In which places are told.</param>
    public XmlTextPlaces(MendedXml? mended, string document)
    {
        (_mended, _source) = (mended, mended?.Text ?? document);
        var source = _source;
        for (var at = source.AsSpan().IndexOfAny('\n', '\r'); at >= 0;)
        {
            at += source[at] == '\r' && at + 1 < source.Length && source[at + 1] == '\n' ? 2 : 1;
            _lines.Add(at);
            var next = source.AsSpan(at).IndexOfAny('\n', '\r');
            at = next < 0 ? -1 : at + next;
        }
    }

    /// <summary>Appends a text or CDATA node that the reader stands on.</summary>
    public void Append(MappedTextBuilder text, XmlReader reader)
    {
        var value = reader.Value;
        var isVerbatim = reader.NodeType == XmlNodeType.CDATA;
        var at = reader is IXmlLineInfo place && place.HasLineInfo() && place.LineNumber <= _lines.Count ? _lines[place.LineNumber - 1] + place.LinePosition - 1 : _source.Length;
        for (var i = 0; i < value.Length;)
        {
            if (at < _source.Length && _source[at] == value[i] && (isVerbatim || value[i] != '&'))
            {
                var run = Run(value, i, at, isVerbatim);
                // No stretch ends inside: what was mended is a reference, and those stand apart.
                text.AppendMapped(value.AsSpan(i, run), _mended?.SourceOf(at) ?? at);
                (i, at) = (i + run, at + run);
            }
            else if (at < _source.Length && _source[at] == '\r' && value[i] == '\n')
            {
                text.AppendNew('\n');
                at += at + 1 < _source.Length && _source[at + 1] == '\n' ? 2 : 1;
                i++;
            }
            else if (!isVerbatim && Reference(at) is { Length: > 0 } reference && string.CompareOrdinal(value, i, reference.Text, 0, reference.Text.Length) == 0)
            {
                text.AppendNew(reference.Text);
                (i, at) = (i + reference.Text.Length, at + reference.Length);
            }
            else
            {
                // Lost the way: the rest is text without a place.
                text.AppendNew(value.AsSpan(i));
                return;
            }
        }
    }

    private int Run(string value, int i, int at, bool isVerbatim)
    {
        var run = value.AsSpan(i).CommonPrefixLength(_source.AsSpan(at));
        var reference = isVerbatim ? -1 : value.AsSpan(i, run).IndexOf('&');
        return reference < 0 ? run : reference;
    }

    private (string Text, int Length) Reference(int at)
    {
        if (at >= _source.Length || _source[at] != '&')
            return ("", 0);
        var end = _source.IndexOf(';', at, Math.Min(LongestReference, _source.Length - at));
        if (end < 0)
            return ("", 0);
        var name = _source.AsSpan(at + 1, end - at - 1);
        if (name.StartsWith("#x") && int.TryParse(name[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) && hex is > 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF))
            return (char.ConvertFromUtf32(hex), end + 1 - at);
        return (WebUtility.HtmlDecode(_source[at..(end + 1)]), end + 1 - at);
    }
}
