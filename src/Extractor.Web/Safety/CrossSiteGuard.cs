using System.Security.Cryptography;
using System.Text;
using Extractor.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Safety;

/// <summary>
/// Lets requests that change something through only from the server's own pages, or from programs that are no browser. Browsers say where a
/// request comes from (Origin, Sec-Fetch-Site); own pages repeat in each request the value of a cookie that no other site can read.
/// </summary>
internal static class CrossSiteGuard
{
    public const string Cookie = "extractor_page";
    public const string Header = "X-Extractor-Page";
    public const string Field = "page-key";

    private static readonly object ItemKey = new();

    /// <summary>The value that the answer's forms carry; the cookie is set where it is missing.</summary>
    public static string PageKey(HttpContext context)
    {
        if (context.Items[ItemKey] is string known)
            return known;
        var key = context.Request.Cookies[Cookie];
        if (key is not { Length: 43 } || !key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            key = AccessToken.Generate();
            context.Response.Cookies.Append(Cookie, key, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true });
        }
        context.Items[ItemKey] = key;
        return key;
    }

    /// <returns>Why the request is refused; null when it may pass.</returns>
    public static async Task<string?> Refusal(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
            return null;
        var origin = request.Headers.Origin.ToString();
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is not ("" or "same-origin"))
            return "The request comes from another site.";
        if (origin.Length > 0 && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase))
            return "The request comes from another site.";
        var isBrowser = origin.Length > 0 || site.Length > 0 || request.Headers.Cookie.Count > 0;
        if (!isBrowser && request.Path.StartsWithSegments("/api"))
            return null;
        var given = request.Headers[Header].ToString();
        if (given.Length == 0 && request.HasFormContentType)
            given = (await context.FormAsync())[Field].ToString();
        return Same(given, request.Cookies[Cookie]) ? null : "The request does not carry the key of a page of this server. Reload the page and try again; browsers must accept its cookie.";
    }

    private static bool Same(string given, string? cookie) => cookie is { Length: > 0 }
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(cookie)));
}
