using System.Security.Cryptography;
using System.Text;

namespace Extractor.Ingestion.Web;

/// <summary>An address that can be fetched.</summary>
public sealed class PageAddress
{
    private const int LongestAddress = 4_096;
    private const int LongestSlug = 60;

    /// <summary>Parameters that tell where a reader came from and not what is read.</summary>
    private static readonly string[] TrackingParameters = ["fbclid", "gclid", "mc_cid", "mc_eid", "igshid", "msclkid"];

    private PageAddress(Uri uri) => Uri = uri;

    public Uri Uri { get; }

    /// <summary>What makes two addresses one page: without fragment and tracking parameters.</summary>
    public string Identity => Uri.GetLeftPart(UriPartial.Path) + Query(Uri.Query);

    /// <summary>Host, and port where it is not the usual one.</summary>
    public string Host => Uri.Authority;

    /// <returns>The address, or why it cannot be fetched, in a sentence.</returns>
    public static (PageAddress? Address, string? Failure) Parse(string text, Uri? relativeTo = null)
    {
        var trimmed = text.Trim();
        if (trimmed.Length is 0 or > LongestAddress)
            return (null, trimmed.Length == 0 ? "the address is empty; give one that begins with https://." : $"the address has {trimmed.Length} characters, and {LongestAddress} is the limit; give the page's own address.");
        if (!(relativeTo is null ? Uri.TryCreate(trimmed, UriKind.Absolute, out var uri) : Uri.TryCreate(relativeTo, trimmed, out uri)))
            return (null, $"“{trimmed}” is no address; write it whole, with https:// in front.");
        if (uri.Scheme is not ("http" or "https"))
            return (null, $"“{trimmed}” is not on the web; only addresses with http:// or https:// are fetched. Files are read from the corpus folder.");
        if (uri.UserInfo.Length > 0)
            return (null, $"the address at {uri.Host} holds a user name or password, which is neither sent nor stored; take it out.");
        return uri.Host.Length == 0 ? (null, $"“{trimmed}” names no host; write it whole.") : (new PageAddress(uri), null);
    }

    /// <summary>The folder and name, without ending, that a page of this address is kept under: readable, and unlike that of every other address.</summary>
    public (string Folder, string Name) FileName()
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Identity)).AsSpan(0, 5));
        var last = Uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
        var dot = last.LastIndexOf('.');
        var slug = Slug(Uri.UnescapeDataString(dot > 0 && last.Length - dot <= 6 ? last[..dot] : last));
        return (Slug(Uri.IsDefaultPort ? Uri.IdnHost : $"{Uri.IdnHost}-{Uri.Port}", keepDots: true), slug.Length > 0 ? $"{slug}-{digest}" : digest);
    }

    public override string ToString() => Uri.AbsoluteUri;

    private static string Slug(string text, bool keepDots = false)
    {
        StringBuilder slug = new();
        foreach (var c in text)
        {
            if (slug.Length == LongestSlug)
                break;
            if (char.IsAsciiLetterOrDigit(c) || (keepDots && c == '.' && slug.Length > 0))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return slug.ToString().TrimEnd('-', '.');
    }

    private static string Query(string query)
    {
        if (query.Length < 2)
            return "";
        var kept = query[1..].Split('&').Where(parameter => parameter.Split('=')[0] is var name && !name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) && !TrackingParameters.Contains(name.ToLowerInvariant())).ToList();
        return kept.Count > 0 ? "?" + string.Join('&', kept) : "";
    }
}
