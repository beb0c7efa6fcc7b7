using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Extractor.Store;
using Extractor.Web.Html;
using Extractor.Web.Review;
using Extractor.Web.Safety;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Hosting;

/// <summary>
/// Tells whoever holds an answer from the store as it still is that it holds, before anything is asked of the store. The tag of such an answer
/// begins with a stamp: the server's start, the numbers of changes, and the key that the page's forms carry.
/// </summary>
internal sealed class Freshness(IClaimStore store, FilterFile filters)
{
    private static readonly object ItemKey = new();

    // Changes are counted anew by each server.
    private readonly string _start = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));

    /// <summary>Of an answer that is made of nothing but its address, the store and the page key; null for others.</summary>
    public static string? Stamp(HttpContext context) => context.Items[ItemKey] as string;

    /// <summary>Stamps the answer that follows.</summary>
    /// <returns>The tag that holds; null when the answer must be made.</returns>
    public string? Held(HttpContext context)
    {
        var stamp = string.Create(CultureInfo.InvariantCulture, $"{_start}{store.ChangeNumber():x}.{filters.ChangeNumber():x}.{Digest(context.Request.Cookies[CrossSiteGuard.Cookie])}");
        context.Items[ItemKey] = stamp;
        // A page whose cookie was lost must come anew, with another key.
        if (!context.Request.Cookies.ContainsKey(CrossSiteGuard.Cookie) && !Answers.IsApi(context))
            return null;
        var beginning = $"\"{stamp}-";
        return TextResult.Tags(context.Request).FirstOrDefault(tag => tag.StartsWith(beginning, StringComparison.Ordinal));
    }

    private static string Digest(string? key) => key is null ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 6));
}
