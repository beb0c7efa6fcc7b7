using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Extractor.Ingestion.Web.Sources;

/// <summary>The addresses of a sitemap, or the sitemaps of an index; also as plain text with an address a line, and compressed.</summary>
internal static class SitemapLinks
{
    /// <summary>What the sitemaps' standard allows, after decompression.</summary>
    private const int MaxBytes = 50 << 20;

    public static LinkList Read(byte[] document, Uri address)
    {
        if (document is [0x1F, 0x8B, ..])
        {
            if (Unzip(document) is not { } plain)
                return new LinkList([], [], "it cannot be decompressed, or has more than 50 MB then");
            document = plain;
        }
        var first = document.AsSpan().IndexOfAnyExcept(SafeXml.Blank);
        return first >= 0 && document[first] == (byte)'h' ? ReadLines(document, address) : ReadXml(document, address);
    }

    private static LinkList ReadXml(byte[] document, Uri address)
    {
        List<PageLink> links = [];
        List<Uri> nested = [];
        var isSitemap = false;
        var fault = SafeXml.Read(document, reader =>
        {
            isSitemap |= reader.Depth == 0 && reader.LocalName is "urlset" or "sitemapindex";
            if (!isSitemap || reader.Depth != 1 || reader.LocalName is not ("url" or "sitemap"))
                return;
            var isIndex = reader.LocalName == "sitemap";
            if (Entry(reader, address) is not { } link)
                return;
            if (isIndex)
                nested.Add(link.Address);
            else
                links.Add(link);
        });
        return new LinkList(links, nested, fault ?? (isSitemap ? null : "it is no sitemap"));
    }

    private static PageLink? Entry(XmlReader reader, Uri address)
    {
        string? location = null;
        DateTimeOffset? updated = null;
        if (reader.IsEmptyElement)
            return null;
        var depth = reader.Depth;
        var name = "";
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == depth + 1)
                name = reader.LocalName;
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && reader.Depth == depth + 2 && name == "loc")
                location ??= reader.Value;
            else if (reader.NodeType == XmlNodeType.Text && reader.Depth == depth + 2 && name == "lastmod")
                updated = FeedLinks.Date(reader.Value);
        }
        return FeedLinks.Link(location, address, updated);
    }

    private static LinkList ReadLines(byte[] document, Uri address)
    {
        var lines = Encoding.UTF8.GetString(document).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new LinkList([.. lines.Select(line => FeedLinks.Link(line, address, null)).OfType<PageLink>()], [], null);
    }

    private static byte[]? Unzip(byte[] document)
    {
        try
        {
            using GZipStream zipped = new(new MemoryStream(document), CompressionMode.Decompress);
            using MemoryStream plain = new();
            var buffer = new byte[64 * 1024];
            while (zipped.Read(buffer) is > 0 and var read)
            {
                if (plain.Length + read > MaxBytes)
                    return null;
                plain.Write(buffer, 0, read);
            }
            return plain.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
