using System.Collections.Frozen;
using System.Text;
using System.Text.Json;

namespace Extractor.Ingestion;

/// <summary>Tells the kind of a file by its content first and by its name where the content leaves it open.</summary>
internal static class ContentSniffer
{
    private static readonly FrozenSet<string> OpeningTags =
        "html head body article main div p section h1 h2 header title meta script table".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A refusal for formats that are known and not read; null when the bytes may be text.</summary>
    public static (ReadFailureKind Kind, string What)? Refusal(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when PdfHeader(bytes) => (ReadFailureKind.UnsupportedFormat, "is a PDF, which is not read; save its text as .txt (pdftotext FILE.pdf FILE.txt), or the page as .html"),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => (ReadFailureKind.UnsupportedFormat, "is an old Office document; save the article as .txt or .html"),
        _ when bytes.StartsWith("{\\rtf"u8) => (ReadFailureKind.UnsupportedFormat, "is a rich text (RTF) document; save it as .txt or .html"),
        _ => Archive(bytes) ?? Media(bytes),
    };

    /// <summary>What streams by in parts; the head of the content, 1 KiB or more of it, is enough to tell.</summary>
    public static PackageKind PackageOf(ReadOnlySpan<byte> head) => head switch
    {
        [0x1F, 0x8B, ..] => PackageKind.Gzip,
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => PackageKind.Zip,
        _ when head.StartsWith("WARC/1."u8) || head.StartsWith("WARC/0."u8) => PackageKind.Warc,
        _ when IsJson(head) => PackageKind.Json,
        _ when Formats.Mail.MboxFormat.LooksLikeOne(head) => PackageKind.Mailbox,
        _ => PackageKind.None,
    };

    /// <summary>UTF-16 or UTF-32, which parsers of bytes cannot read.</summary>
    public static bool IsWide(ReadOnlySpan<byte> bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || (bytes.Length > 1 && (bytes[0] == 0 || bytes[1] == 0));

    public static bool IsMail(ReadOnlySpan<byte> bytes, string extension) =>
        extension is not (".md" or ".markdown") && Formats.Mail.MailHead.LooksLikeOne(bytes, named: extension is ".eml" or ".mht" or ".mhtml");

    public static bool IsMarkup(ReadOnlySpan<byte> bytes) => WithoutMark(bytes).TrimStart(" \t\r\n"u8) is [(byte)'<', ..];

    /// <summary>The encoding that an XML declaration states; null when there is none.</summary>
    public static string? XmlEncoding(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 200)]);
        var at = head.IndexOf("encoding=", StringComparison.Ordinal);
        if (!head.Contains("<?xml", StringComparison.Ordinal) || at < 0 || at + 10 >= head.Length)
            return null;
        var end = head.IndexOf(head[at + 9], at + 10);
        return end < 0 ? null : head[(at + 10)..end];
    }

    /// <summary>Clearly a page, and so neither a feed nor other XML: for that not all of it has to be decoded.</summary>
    public static bool IsPage(ReadOnlySpan<byte> bytes)
    {
        var head = WithoutMark(bytes).TrimStart(" \t\r\n"u8);
        return Ascii.EqualsIgnoreCase(head[..Math.Min(head.Length, 14)], "<!doctype html"u8) || Ascii.EqualsIgnoreCase(head[..Math.Min(head.Length, 5)], "<html"u8);
    }

    public static bool IsFeed(string text) => RootOf(text) is "rss" or "feed" or "rdf:RDF" or "RDF";

    public static bool IsOtherXml(string text) =>
        text.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("<?xml") && RootOf(text) is { } root && !root.Equals("html", StringComparison.OrdinalIgnoreCase) && !root.EndsWith(":html", StringComparison.OrdinalIgnoreCase);

    /// <summary>Name of the first element behind declarations and comments; null when there is none.</summary>
    private static string? RootOf(string text)
    {
        var at = 0;
        while (true)
        {
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF'))
                at++;
            if (at + 1 >= text.Length || text[at] != '<')
                return null;
            var rest = text.AsSpan(at);
            var close = rest switch
            {
                _ when rest.StartsWith("<!--") => "-->",
                _ when rest.StartsWith("<?") => "?>",
                // An internal subset holds declarations of its own.
                _ when rest.StartsWith("<!") => rest.IndexOf('[') is >= 0 and var subset && subset < rest.IndexOf('>') ? "]>" : ">",
                _ => null,
            };
            if (close is null)
            {
                var end = rest.IndexOfAny(" \t\r\n/>");
                return end < 2 ? null : rest[1..end].ToString();
            }
            var closed = rest.IndexOf(close, StringComparison.Ordinal);
            if (closed < 0)
                return null;
            at += closed + close.Length;
        }
    }

    /// <summary>An object or a list of objects, as far as the head shows; prose in braces or brackets is none.</summary>
    private static bool IsJson(ReadOnlySpan<byte> head)
    {
        var text = WithoutMark(head).TrimStart(" \t\r\n"u8);
        if (text is not [(byte)'{' or (byte)'[', ..])
            return false;
        var inner = text[1..].TrimStart(" \t\r\n"u8);
        return inner.IsEmpty || (text[0] == '{' ? inner[0] is (byte)'"' or (byte)'}' : inner[0] is (byte)'{' or (byte)']') && IsJsonSoFar(text);
    }

    private static bool IsJsonSoFar(ReadOnlySpan<byte> text)
    {
        Utf8JsonReader reader = new(text, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowMultipleValues = true }));
        try
        {
            for (var tokens = 0; tokens < 3 && reader.Read(); tokens++)
            {
            }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;

    private static (ReadFailureKind Kind, string What)? Archive(ReadOnlySpan<byte> bytes)
    {
        var name = bytes switch
        {
            [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', (byte)'1', (byte)'A', ..] => "bzip2",
            [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] => "xz",
            [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, ..] => "7-Zip",
            [(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, ..] => "RAR",
            [0x28, 0xB5, 0x2F, 0xFD, ..] => "Zstandard",
            [(byte)'P', (byte)'K', 3, 4, ..] => "ZIP",
            [0x1F, 0x8B, ..] => "gzip",
            _ => bytes.Length > 262 && bytes[257..262].SequenceEqual("ustar"u8) ? "tar" : null,
        };
        return name is null ? null : (ReadFailureKind.UnsupportedFormat, $"is a {name} archive, which is not read here; unpack it, or pack the articles as .zip");
    }

    private static (ReadFailureKind Kind, string What)? Media(ReadOnlySpan<byte> bytes)
    {
        var isImage = bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..]
            or [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] or [(byte)'I', (byte)'I', 0x2A, 0, ..] or [(byte)'M', (byte)'M', 0, 0x2A, ..];
        if (isImage)
            return (ReadFailureKind.Binary, "is an image; save the article's text as .txt or .html");
        var isRecording = bytes is [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] or [(byte)'I', (byte)'D', (byte)'3', ..] or [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] or [0x1A, 0x45, 0xDF, 0xA3, ..];
        return isRecording ? (ReadFailureKind.Binary, "is a sound or video file; save a transcript as .txt") : null;
    }

    /// <summary>PDF readers accept some junk in front of the header, and so do the files people have.</summary>
    private static bool PdfHeader(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) is >= 0 and var at && (at == 0 || !bytes[..at].ContainsAnyInRange((byte)'a', (byte)'z'));

    public static bool IsHtml(ReadOnlySpan<char> text, string nameHint) =>
        LooksLikeHtml(text, named: Path.GetExtension(nameHint).ToLowerInvariant() is ".html" or ".htm" or ".xhtml");

    public static ContentKind KindOf(string text, string nameHint)
    {
        var extension = Path.GetExtension(nameHint).ToLowerInvariant();
        if (IsHtml(text, nameHint))
            return ContentKind.Html;
        if (extension is ".md" or ".markdown" || Formats.FrontMatter.IsPresent(text))
            return ContentKind.Markdown;
        return extension is "" or "-" && LooksLikeMarkdown(text) ? ContentKind.Markdown : ContentKind.PlainText;
    }

    private static bool LooksLikeHtml(ReadOnlySpan<char> text, bool named)
    {
        var head = text[..Math.Min(text.Length, 2048)].TrimStart();
        if (head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            return true;
        if (head.StartsWith("<?xml") || head.StartsWith("<!--"))
            return head.Contains("<html", StringComparison.OrdinalIgnoreCase) || named;
        if (head.Length > 1 && head[0] == '<')
        {
            var name = head[1..];
            var end = name.IndexOfAny(" \t\r\n/>");
            if (end > 0 && OpeningTags.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[..end]) && text.IndexOf("</") >= 0)
                return true;
        }
        return named && text.IndexOf("</") >= 0;
    }

    private static bool LooksLikeMarkdown(ReadOnlySpan<char> text)
    {
        var head = text.TrimStart();
        return head.StartsWith("# ") || head.StartsWith("## ");
    }
}
