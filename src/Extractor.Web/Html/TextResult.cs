using System.Security.Cryptography;
using System.Text;
using Extractor.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Html;

/// <summary>A whole answer with an ETag over its bytes: who holds it already gets 304.</summary>
internal sealed class TextResult(string text, string contentType, int status = StatusCodes.Status200OK) : IResult
{
    public async Task ExecuteAsync(HttpContext context)
    {
        var response = context.Response;
        var bytes = Encoding.UTF8.GetBytes(text);
        response.StatusCode = status;
        if (status == StatusCodes.Status200OK && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)))
        {
            var digest = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12));
            var tag = Freshness.Stamp(context) is { } stamp ? $"\"{stamp}-{digest}\"" : $"\"{digest}\"";
            response.Headers.ETag = tag;
            // The store may have changed without changing this.
            if (Tags(context.Request).Any(one => one == "*" || one == tag || one.EndsWith($"-{digest}\"", StringComparison.Ordinal)))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }
        response.ContentType = contentType;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>The tags of what the visitor holds, each with its quotes.</summary>
    public static IEnumerable<string> Tags(HttpRequest request)
        => request.Headers.IfNoneMatch.SelectMany(value => (value ?? "").Split(',')).Select(one => one.Trim()).Select(one => one.StartsWith("W/", StringComparison.Ordinal) ? one[2..] : one);
}
