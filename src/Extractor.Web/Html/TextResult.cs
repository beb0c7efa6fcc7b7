using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Extractor.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Html;

/// <summary>A whole answer with an ETag over its bytes: who holds it already gets 304.</summary>
internal sealed class TextResult(StringBuilder text, string contentType, int status = StatusCodes.Status200OK) : IResult
{
    public TextResult(string text, string contentType, int status = StatusCodes.Status200OK)
        : this(new StringBuilder(text), contentType, status)
    {
    }

    public async Task ExecuteAsync(HttpContext context)
    {
        // Rented: pages are large, and large arrays are costly to collect.
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            await AnswerAsync(context, buffer.AsMemory(0, Encode(buffer)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The tags of what the visitor holds, each with its quotes.</summary>
    public static IEnumerable<string> Tags(HttpRequest request)
        => request.Headers.IfNoneMatch.SelectMany(value => (value ?? "").Split(',')).Select(one => one.Trim()).Select(one => one.StartsWith("W/", StringComparison.Ordinal) ? one[2..] : one);

    private async Task AnswerAsync(HttpContext context, ReadOnlyMemory<byte> bytes)
    {
        var response = context.Response;
        response.StatusCode = status;
        if (status == StatusCodes.Status200OK && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) && IsHeld(context, bytes.Span))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.ContentType = contentType;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    // The store may have changed without changing this: then only the stamp differs.
    private static bool IsHeld(HttpContext context, ReadOnlySpan<byte> bytes)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12));
        var tag = Freshness.Stamp(context) is { } stamp ? $"\"{stamp}-{digest}\"" : $"\"{digest}\"";
        context.Response.Headers.ETag = tag;
        return Tags(context.Request).Any(one => one == "*" || one == tag || one.EndsWith($"-{digest}\"", StringComparison.Ordinal));
    }

    private int Encode(Span<byte> buffer)
    {
        var encoder = Encoding.UTF8.GetEncoder();
        var length = 0;
        foreach (var chunk in text.GetChunks())
            length += encoder.GetBytes(chunk.Span, buffer[length..], flush: false);
        return length + encoder.GetBytes([], buffer[length..], flush: true);
    }
}
