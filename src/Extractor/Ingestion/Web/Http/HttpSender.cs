using System.Net;

namespace Extractor.Ingestion.Web.Http;

/// <summary>Sends one request at a time over guarded connections and reads its answer, within bounds. Knows neither retries nor redirects.</summary>
internal sealed class HttpSender : IDisposable
{
    private const int LargestHeadersKilobytes = 64;
    private const int Chunk = 64 * 1024;

    private readonly HttpClient _http;
    private readonly FetchOptions _options;
    private readonly TimeProvider _time;

    /// <param name="resolve">Names to addresses; null for the system's way.</param>
    public HttpSender(FetchOptions options, TimeProvider time, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
    {
        (_options, _time) = (options, time);
        GuardedConnection connection = new(new PrivateAllowance(options.AllowPrivate), resolve ?? Dns.GetHostAddressesAsync);
        SocketsHttpHandler handler = new()
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Brotli | DecompressionMethods.Deflate,
            ConnectCallback = connection.ConnectAsync,
            MaxResponseHeadersLength = LargestHeadersKilobytes,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            UseCookies = false,
            // A proxy would connect where the guard cannot look.
            UseProxy = false,
        };
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <exception cref="HttpRequestException">The request could not be sent, or its answer broke off.</exception>
    /// <exception cref="AnswerTooLargeException">The answer exceeds the limit.</exception>
    public async Task<HttpAnswer> SendAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var message = Message(request);
        using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation);
        var body = response.StatusCode == HttpStatusCode.OK ? await ReadAsync(response.Content, request, cancellation) : [];
        var type = response.Content.Headers.ContentType;
        return new HttpAnswer(
            response.StatusCode, body, type?.MediaType?.ToLowerInvariant(), type?.CharSet?.Trim('"'), response.Headers.ETag?.ToString(),
            response.Content.Headers.TryGetValues("Last-Modified", out var modified) ? modified.First() : null,
            Location(request.Address, response), RetryAfter(response));
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Message(HttpRequest request)
    {
        HttpRequestMessage message = new(HttpMethod.Get, request.Address) { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionOrLower };
        message.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent);
        message.Headers.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5");
        message.Headers.TryAddWithoutValidation("Accept-Language", "en, *;q=0.5");
        if (request.ETag is not null)
            message.Headers.TryAddWithoutValidation("If-None-Match", request.ETag);
        if (request.LastModified is not null)
            message.Headers.TryAddWithoutValidation("If-Modified-Since", request.LastModified);
        return message;
    }

    /// <summary>Counts what comes out of the decompression, so that a small answer cannot swell beyond the limit.</summary>
    private static async Task<byte[]> ReadAsync(HttpContent content, HttpRequest request, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > request.Limit && !request.CutsOff)
            throw new AnswerTooLargeException(request.Limit);
        using MemoryStream body = new();
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        var buffer = new byte[Chunk];
        while (await stream.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            var room = request.Limit - body.Length;
            if (read > room && !request.CutsOff)
                throw new AnswerTooLargeException(request.Limit);
            body.Write(buffer, 0, (int)Math.Min(read, room));
            if (read >= room && request.CutsOff)
                break;
        }
        return body.ToArray();
    }

    private static Uri? Location(Uri address, HttpResponseMessage response)
    {
        if (response.Headers.Location is not { } location)
            return null;
        var target = location.IsAbsoluteUri ? location : new Uri(address, location);
        // The fragment goes along unless the new address has its own.
        return target.Fragment.Length > 0 || address.Fragment.Length == 0 ? target : new Uri(target, address.Fragment);
    }

    /// <summary>Seconds, or a date by the server's clock: its own Date header is what the date is compared with.</summary>
    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        if (response.Headers.RetryAfter is not { } wait)
            return null;
        var asked = wait.Delta ?? wait.Date - (response.Headers.Date ?? _time.GetUtcNow());
        return asked < TimeSpan.Zero ? TimeSpan.Zero : asked;
    }
}
