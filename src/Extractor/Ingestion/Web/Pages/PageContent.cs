using System.Text;
using Extractor.Ingestion.Web.Http;

namespace Extractor.Ingestion.Web.Pages;

/// <summary>What of an answer is kept: bytes that say their own encoding, and the file name ending that fits.</summary>
internal sealed record PageContent(byte[] Bytes, string Extension)
{
    public static readonly IReadOnlyList<string> Extensions = [".html", ".txt"];

    /// <returns>The content, or why the answer is no page, in words.</returns>
    public static (PageContent? Content, string? Failure) Of(HttpAnswer answer)
    {
        if (answer.Body.Length == 0)
            return (null, "the page is empty; check the address in a browser");
        if (answer.Body.AsSpan(0, Math.Min(answer.Body.Length, 1024)).IndexOf("%PDF-"u8) == 0 || answer.MediaType == "application/pdf")
            return (null, "it is a PDF, which is not read; save its text as .txt into the corpus folder");
        return answer.MediaType switch
        {
            _ when Sources.FeedLinks.LooksLikeFeed(answer.Body) => (null, "it is a feed and no page; fetch it with --feed"),
            null or "text/html" or "application/xhtml+xml" => (new PageContent(SelfDescribing(answer), ".html"), null),
            "text/plain" or "text/markdown" => (new PageContent(SelfDescribing(answer), ".txt"), null),
            "application/xml" or "text/xml" when LooksLikeHtml(answer.Body) => (new PageContent(SelfDescribing(answer), ".html"), null),
            var other => (null, $"it is no page but {other}; give the address of an article"),
        };
    }

    /// <summary>
    /// The server's word on the encoding outranks the page's own, and would be lost in a file: a byte order mark keeps it. Bytes that
    /// are not what the server says are left as they are.
    /// </summary>
    private static byte[] SelfDescribing(HttpAnswer answer)
    {
        var bytes = answer.Body;
        if (answer.Charset is not { } charset || bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) || bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return bytes;
        try
        {
            return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Strict(charset).GetString(bytes))];
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return bytes;
        }
    }

    private static Encoding Strict(string charset)
    {
        var pages = CodePagesEncodingProvider.Instance;
        var page = (pages.GetEncoding(charset) ?? Encoding.GetEncoding(charset)).CodePage;
        // What calls itself ISO 8859-1 on the web is read as Windows-1252.
        page = page is 28591 or 20127 ? 1252 : page;
        return pages.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
            ?? Encoding.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }

    private static bool LooksLikeHtml(byte[] body) => body.AsSpan(0, Math.Min(body.Length, 2048)).IndexOf("<html"u8) >= 0;
}
