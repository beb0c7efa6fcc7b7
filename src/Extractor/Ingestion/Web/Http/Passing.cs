using System.Net.Sockets;
using Polly.Timeout;

namespace Extractor.Ingestion.Web.Http;

/// <summary>Which failures of a connection may be gone with the next attempt.</summary>
internal static class Passing
{
    public static bool Is(Exception? error) => error switch
    {
        TimeoutRejectedException => true,
        HttpRequestException or IOException => AddressRefusedException.In(error) is null && !IsLasting(error),
        _ => false,
    };

    /// <summary>A name that does not exist, a certificate that is not trusted.</summary>
    private static bool IsLasting(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            if (error is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } or System.Security.Authentication.AuthenticationException)
                return true;
        }
        return false;
    }
}
