using System.Globalization;
using System.Text.Json;
using System.Xml;
using Extractor.Ingestion.Formats.Feeds;

namespace Extractor.Ingestion.Web.Sources;

/// <summary>The links of RSS (0.9 to 2.0), Atom and JSON Feed; the texts of the items are not of interest, as the pages are fetched.</summary>
internal static class FeedLinks
{
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
        if (document.AsSpan().IndexOfAnyExcept(SafeXml.Blank) < 0)
            return new LinkList([], [], "it is empty");
        var (text, failure) = TextDecoder.Decode(document, "it", charset: ContentSniffer.XmlEncoding(document));
        if (text is null)
            return new LinkList([], [], failure!.Message.TrimEnd('.'));
        List<PageLink> links = [];
        using FeedReader feed = new(text.TrimStart());
        try
        {
            while (feed.Next() is { } item)
            {
                var updated = Date(item.Updated);
                if (feed.IsFeed && (Link(item.Link, address, updated) ?? Link(item.IsIdAddress ? item.Id : null, address, updated)) is { } link)
                    links.Add(link);
            }
            return new LinkList(links, [], feed.IsFeed ? null : "it is neither RSS, Atom nor JSON Feed");
        }
        catch (XmlException error)
        {
            return new LinkList(links, [], SafeXml.Fault(error, document));
        }
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
