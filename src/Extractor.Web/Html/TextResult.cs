using System.Security.Cryptography;
using System.Text;
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
            var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"";
            response.Headers.ETag = tag;
            if (Holds(context.Request, tag))
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

    private static bool Holds(HttpRequest request, string tag)
        => request.Headers.IfNoneMatch.SelectMany(value => (value ?? "").Split(',')).Select(one => one.Trim()).Any(one => one == "*" || one == tag || one == $"W/{tag}");
}
