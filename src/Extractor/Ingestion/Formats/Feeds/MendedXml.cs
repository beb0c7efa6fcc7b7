using System.Globalization;
using System.Net;
using System.Text;

namespace Extractor.Ingestion.Formats.Feeds;

/// <summary>
/// Feeds use what HTML knows and XML does not: entities such as “&amp;nbsp;”, and bare ampersands. No XML reader goes on
/// behind one, so they are written here as XML wants them, with the way back to the document.
/// </summary>
internal sealed class MendedXml
{
    private const int LongestName = 32;

    private readonly List<(int At, int Source)> _stretches = [(0, 0)];

    private MendedXml(string text) => Text = text;

    public string Text { get; private init; }

    public static MendedXml Of(string document)
    {
        StringBuilder? mended = null;
        MendedXml stretches = new("");
        var copied = 0;
        for (var at = Next(document, 0); at >= 0; at = Next(document, at))
        {
            var (reference, end) = Reference(document, at);
            if (reference is null)
            {
                at = end;
                continue;
            }
            mended ??= new StringBuilder(document.Length);
            mended.Append(document, copied, at - copied).Append(reference);
            (copied, at) = (end, end);
            stretches._stretches.Add((mended.Length, end));
        }
        if (mended is null)
            return new MendedXml(document);
        var whole = new MendedXml(mended.Append(document, copied, document.Length - copied).ToString());
        whole._stretches.AddRange(stretches._stretches.Skip(1));
        return whole;
    }

    /// <summary>Where a character of the mended text stands in the document.</summary>
    public int SourceOf(int place)
    {
        int low = 0, high = _stretches.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_stretches[middle].At <= place)
                low = middle;
            else
                high = middle - 1;
        }
        return _stretches[low].Source + place - _stretches[low].At;
    }

    /// <summary>The next ampersand that begins a reference: in sections of characters it is one of them.</summary>
    private static int Next(string document, int from)
    {
        while (from < document.Length && document.AsSpan(from).IndexOfAny('&', '<') is >= 0 and var found)
        {
            from += found;
            if (document[from] == '&')
                return from;
            from = Behind(document, from, "<![CDATA[", "]]>") ?? Behind(document, from, "<!--", "-->") ?? Behind(document, from, "<?", "?>") ?? from + 1;
        }
        return -1;
    }

    private static int? Behind(string document, int at, string opening, string closing)
    {
        if (!document.AsSpan(at).StartsWith(opening))
            return null;
        var close = document.IndexOf(closing, at + opening.Length, StringComparison.Ordinal);
        return close < 0 ? document.Length : close + closing.Length;
    }

    /// <summary>What is to stand in a reference's place, null where it may stay, and where the document goes on.</summary>
    private static (string? Mended, int End) Reference(string document, int at)
    {
        var name = document.AsSpan(at + 1, Math.Min(LongestName, document.Length - at - 1));
        var length = name.IndexOfAnyExcept(NameCharacters);
        if (length <= 0 || name[length] != ';')
            return ("&amp;", at + 1);
        name = name[..length];
        var end = at + length + 2;
        if (name is "amp" or "lt" or "gt" or "quot" or "apos" || name[0] == '#')
            return (null, end);
        var reference = document[at..end];
        var decoded = WebUtility.HtmlDecode(reference);
        return decoded == reference ? ("&amp;", at + 1) : (string.Concat(decoded.EnumerateRunes().Select(rune => string.Create(CultureInfo.InvariantCulture, $"&#{rune.Value};"))), end);
    }

    private static readonly System.Buffers.SearchValues<char> NameCharacters = System.Buffers.SearchValues.Create("#0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
}
