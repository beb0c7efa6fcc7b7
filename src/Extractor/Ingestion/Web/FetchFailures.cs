using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Extractor.Ingestion.Web.Http;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Extractor.Ingestion.Web;

/// <summary>What went wrong between two machines, in words.</summary>
internal static class FetchFailures
{
    /// <summary>Whether an exception is about the other side, and no fault of the program.</summary>
    public static bool Covers(Exception error) =>
        error is HttpRequestException or IOException or TimeoutRejectedException or BrokenCircuitException or AnswerTooLargeException;

    public static string Words(Exception error) => error switch
    {
        _ when AddressRefusedException.In(error) is { } refused => refused.Message,
        AnswerTooLargeException { Limit: var limit } => string.Create(CultureInfo.InvariantCulture, $"it has more than {limit / 1048576.0:0.##} MB, which is the limit; raise fetch.maxPageMegabytes in pipeline.json if that is meant"),
        TimeoutRejectedException { Timeout: var time } => string.Create(CultureInfo.InvariantCulture, $"it did not answer to the end within {time.TotalSeconds:0.#} s; try again later, or raise the times below fetch in pipeline.json"),
        BrokenCircuitException => "the host failed many times in a row and is left alone for a while; fetch again later, what is done is not repeated",
        _ when Inner<SocketException>(error) is { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => "the host's name is not known; check the address and the network",
        _ when Inner<SocketException>(error) is { SocketErrorCode: SocketError.ConnectionRefused } => "the host refuses the connection; check the address, or try again later",
        _ when Inner<AuthenticationException>(error) is not null => "the host's certificate cannot be trusted; open the page in a browser to see why",
        _ => $"the connection broke off ({Innermost(error).Message.TrimEnd('.')}); try again later",
    };

    public static string Words(HttpAnswer answer) => answer.Status switch
    {
        HttpStatusCode.NotFound => "there is no such page (404); check the address",
        HttpStatusCode.Gone => "the page was taken down (410); a copy that is kept stays",
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => $"the server lets programs not see it ({(int)answer.Status}); save the page from a browser if you may use it",
        HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable when answer.RetryAfter is { } wait =>
            string.Create(CultureInfo.InvariantCulture, $"the server asks to be left alone for {Math.Ceiling(wait.TotalSeconds):0} s ({(int)answer.Status}); fetch again after that"),
        HttpStatusCode.TooManyRequests => "the server says that it is asked too often (429); lower fetch.requestsPerSecond in pipeline.json, and fetch again later",
        >= HttpStatusCode.InternalServerError => $"the server fails ({(int)answer.Status}); try again later",
        _ => $"the server answers {(int)answer.Status}; check the address",
    };

    private static T? Inner<T>(Exception? error)
        where T : Exception
    {
        for (; error is not null; error = error.InnerException)
        {
            if (error is T found)
                return found;
        }
        return null;
    }

    private static Exception Innermost(Exception error) => error.InnerException is { } inner ? Innermost(inner) : error;
}
