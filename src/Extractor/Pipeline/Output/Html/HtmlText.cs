using System.Net;

namespace Extractor.Pipeline.Output.Html;

/// <summary>The only way by which text comes into a page: whatever it holds, it is read as text there, in element and attribute alike.</summary>
public static class HtmlText
{
    public static string Encode(string? text) => WebUtility.HtmlEncode(PlainText.Visible(text ?? ""));

    /// <summary>An address that a reader may follow; null for anything but http and https.</summary>
    public static string? Address(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? Encode(uri.AbsoluteUri) : null;
}
