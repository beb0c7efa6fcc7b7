using System.Globalization;
using System.Text.Json;
using System.Xml;

namespace Extractor.Ingestion.Web.Sources;

/// <summary>The links of RSS (0.9 to 2.0), Atom and JSON Feed; the texts of the items are not of interest, as the pages are fetched.</summary>
internal static class FeedLinks
{
    /// <summary>Deeper than any feed nests its items.</summary>
    private const int DeepestItem = 6;

    public static bool LooksLikeFeed(ReadOnlySpan<byte> document)
    {
        var head = document[..Math.Min(document.Length, 1024)];
        return head.TrimStart(SafeXml.Blank).StartsWith("<"u8) && (head.IndexOf("<rss"u8) >= 0 || head.IndexOf("<rdf:RDF"u8) >= 0 || head.IndexOf("<feed"u8) >= 0) && head.IndexOf("<html"u8) < 0;
    }

    public static LinkList Read(byte[] document, Uri address)
    {
        var first = document.AsSpan().IndexOfAnyExcept(SafeXml.Blank);
        return first >= 0 && document[first] == (byte)'{' ? ReadJson(document.AsMemory(first), address) : ReadXml(document, address);
    }

    private static LinkList ReadXml(byte[] document, Uri address)
    {
        List<PageLink> links = [];
        var isFeed = false;
        var fault = SafeXml.Read(document, reader =>
        {
            isFeed |= reader.Depth == 0 && reader.LocalName is "rss" or "RDF" or "feed";
            if (isFeed && reader.LocalName is "item" or "entry" && reader.Depth < DeepestItem && Item(reader, address) is { } link)
                links.Add(link);
        });
        return new LinkList(links, [], fault ?? (isFeed ? null : "it is neither RSS, Atom nor JSON Feed"));
    }

    private static PageLink? Item(XmlReader reader, Uri address)
    {
        string? link = null, permanent = null;
        DateTimeOffset? updated = null;
        var depth = reader.Depth;
        if (reader.IsEmptyElement)
            return null;
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.Depth != depth + 1)
            {
                reader.Read();
                continue;
            }
            switch (reader.LocalName)
            {
                case "link" when reader.GetAttribute("href") is { } href:
                    if (reader.GetAttribute("rel") is null or "alternate")
                        link ??= href;
                    reader.Skip();
                    break;
                case "link" when reader.Prefix.Length == 0:
                    link ??= Text(reader);
                    break;
                case "guid" when reader.GetAttribute("isPermaLink") is not "false":
                    permanent = Text(reader);
                    break;
                case "updated" or "modified":
                    updated = Date(Text(reader));
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
        return Link(link, address, updated) ?? Link(permanent, address, updated);
    }

    private static string? Text(XmlReader reader)
    {
        var text = "";
        var depth = reader.Depth;
        if (!reader.IsEmptyElement)
        {
            while (reader.Read() && reader.Depth > depth)
            {
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                    text += reader.Value;
            }
        }
        reader.Read();
        return text.Trim() is { Length: > 0 } trimmed ? trimmed : null;
    }

    private static LinkList ReadJson(ReadOnlyMemory<byte> document, Uri address)
    {
        try
        {
            using var json = JsonDocument.Parse(document);
            if (!json.RootElement.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
                return new LinkList([], [], "it is neither RSS, Atom nor JSON Feed");
            var links = items.EnumerateArray().Select(item => Link(Member(item, "url"), address, Date(Member(item, "date_modified"))));
            return new LinkList([.. links.OfType<PageLink>()], [], null);
        }
        catch (JsonException error)
        {
            return new LinkList([], [], $"it is no valid JSON in line {error.LineNumber + 1}");
        }
    }

    private static string? Member(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    internal static PageLink? Link(string? text, Uri relativeTo, DateTimeOffset? updated) =>
        text is not null && PageAddress.Parse(text, relativeTo).Address is { } address ? new PageLink(address.Uri, updated) : null;

    internal static DateTimeOffset? Date(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}
