using System.Net;

namespace Extractor.Ingestion.Web.Http;

/// <summary>An answer, read to its end.</summary>
/// <param name="Body">Decompressed; empty unless the status is 200.</param>
/// <param name="MediaType">Lower-case, without parameters; null when the server states none.</param>
/// <param name="Charset">As the server states it.</param>
/// <param name="ETag">With its quotation marks.</param>
/// <param name="LastModified">As the server wrote it.</param>
/// <param name="Location">Where the server points to.</param>
/// <param name="RetryAfter">How long the server asks to wait, from the time of the answer.</param>
internal sealed record HttpAnswer(
    HttpStatusCode Status, byte[] Body, string? MediaType, string? Charset, string? ETag, string? LastModified, Uri? Location, TimeSpan? RetryAfter)
{
    public bool IsRedirect => Status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect && Location is not null;

    /// <summary>Whether the same request may succeed later.</summary>
    public bool IsTransient => Status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.InternalServerError
        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
}
