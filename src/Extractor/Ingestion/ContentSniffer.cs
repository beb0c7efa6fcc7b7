using System.Collections.Frozen;

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
        _ when bytes.StartsWith("PK\u0003\u0004"u8) => (ReadFailureKind.UnsupportedFormat, "is a ZIP archive or an Office document; unpack it, or save the article as .txt or .html"),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => (ReadFailureKind.UnsupportedFormat, "is an old Office document; save the article as .txt or .html"),
        _ when bytes.StartsWith("{\\rtf"u8) => (ReadFailureKind.UnsupportedFormat, "is a rich text (RTF) document; save it as .txt or .html"),
        [0x1F, 0x8B, ..] => (ReadFailureKind.UnsupportedFormat, "is compressed (gzip); unpack it first (gunzip)"),
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => (ReadFailureKind.Binary, "is an image; save the article's text as .txt or .html"),
        _ => null,
    };

    /// <summary>PDF readers accept some junk in front of the header, and so do the files people have.</summary>
    private static bool PdfHeader(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) is >= 0 and var at && (at == 0 || !bytes[..at].ContainsAnyInRange((byte)'a', (byte)'z'));

    public static ContentKind KindOf(string text, string nameHint)
    {
        var extension = Path.GetExtension(nameHint).ToLowerInvariant();
        if (LooksLikeHtml(text, extension is ".html" or ".htm" or ".xhtml"))
            return ContentKind.Html;
        if (extension is ".md" or ".markdown" || Formats.FrontMatter.IsPresent(text))
            return ContentKind.Markdown;
        return extension is "" or "-" && LooksLikeMarkdown(text) ? ContentKind.Markdown : ContentKind.PlainText;
    }

    private static bool LooksLikeHtml(string text, bool named)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 2048)).TrimStart();
        if (head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            return true;
        if (head.StartsWith("<?xml") || head.StartsWith("<!--"))
            return head.Contains("<html", StringComparison.OrdinalIgnoreCase) || named;
        if (head.Length > 1 && head[0] == '<')
        {
            var name = head[1..];
            var end = name.IndexOfAny(" \t\r\n/>");
            if (end > 0 && OpeningTags.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[..end]) && text.Contains("</", StringComparison.Ordinal))
                return true;
        }
        return named && text.Contains("</", StringComparison.Ordinal);
    }

    private static bool LooksLikeMarkdown(string text)
    {
        var head = text.AsSpan().TrimStart();
        return head.StartsWith("# ") || head.StartsWith("## ");
    }
}
