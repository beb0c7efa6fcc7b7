using Extractor.Store;
using Extractor.Web.Html;
using Extractor.Web.Safety;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Hosting;

/// <summary>What every request passes before it reaches a page: errors turned into answers, the host it names, the visitor's token, and whether it comes from here.</summary>
internal sealed class Gate(ServeOptions options, Answers answers, Action<string> report)
{
    private const string TokenCookie = "extractor_token";

    private readonly HostNames _hosts = new(options.Address, options.HostNames);
    private readonly AccessToken? _token = options.Token is { } secret ? new AccessToken(secret) : null;

    public async Task Errors(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be answered.
            return;
        }
        catch (BadHttpRequestException error) when (!context.Response.HasStarted)
        {
            var tooLarge = error.StatusCode == StatusCodes.Status413PayloadTooLarge;
            var detail = tooLarge ? $"At most {options.MaxUploadBytes:#,0} bytes are taken." : "The request could not be read. Nothing was changed.";
            await answers.Problem(context, error.StatusCode, tooLarge ? "Too large" : "Bad request", detail).ExecuteAsync(context);
        }
        catch (StoreException error) when (!context.Response.HasStarted)
        {
            report(error.Message);
            await answers.Problem(context, StatusCodes.Status503ServiceUnavailable, "The store fails", error.Message).ExecuteAsync(context);
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            report($"{context.Request.Method} {context.Request.Path}: this is a fault of the program ({error.GetType().Name}: {error.Message}). Please report it.");
            await answers.Problem(context, StatusCodes.Status500InternalServerError, "A fault of the program", $"{error.GetType().Name}: {error.Message}. Nothing was changed by this request unless the page says so; please report it.").ExecuteAsync(context);
        }
        if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed, ContentLength: null })
            await Unrouted(context).ExecuteAsync(context);
    }

    public Task Host(HttpContext context, RequestDelegate next)
    {
        if (_hosts.Allows(context.Request.Host.Host))
            return next(context);
        return Answers.Json(
            StatusCodes.Status421MisdirectedRequest, "Unknown host",
            $"This server is not called “{context.Request.Host.Host}”. Use its address or “localhost”, or start it with --host-name NAME.").ExecuteAsync(context);
    }

    public Task Token(HttpContext context, RequestDelegate next)
    {
        if (_token is null || context.Request.Path.StartsWithSegments("/assets") || IsKnown(context))
            return next(context);
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.Path == "/sign-in")
            return SignIn(context);
        if (Answers.IsApi(context))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Answers.Json(StatusCodes.Status401Unauthorized, "A token is needed", "Send “Authorization: Bearer TOKEN” with the token that the server printed when it started.").ExecuteAsync(context);
        }
        return answers.SignInPage(context, wrong: false).ExecuteAsync(context);
    }

    public async Task CrossSite(HttpContext context, RequestDelegate next)
    {
        if (await CrossSiteGuard.Refusal(context) is { } refusal)
            await answers.Problem(context, StatusCodes.Status403Forbidden, "Refused", refusal).ExecuteAsync(context);
        else
            await next(context);
    }

    private IResult Unrouted(HttpContext context) => context.Response.StatusCode == StatusCodes.Status404NotFound
        ? answers.Problem(context, StatusCodes.Status404NotFound, "Not found", "There is nothing at this address.")
        : answers.Problem(context, StatusCodes.Status405MethodNotAllowed, "Not allowed", "This address does not take requests of this kind.");

    private bool IsKnown(HttpContext context)
    {
        const string scheme = "Bearer ";
        var header = context.Request.Headers.Authorization.ToString();
        return header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? _token!.Is(header[scheme.Length..].Trim()) : _token!.Is(context.Request.Cookies[TokenCookie]);
    }

    private async Task SignIn(HttpContext context)
    {
        var given = context.Request.HasFormContentType ? (await context.FormAsync())["token"].ToString().Trim() : "";
        if (await CrossSiteGuard.Refusal(context) is not null || !_token!.Is(given))
        {
            await answers.SignInPage(context, wrong: true).ExecuteAsync(context);
            return;
        }
        context.Response.Cookies.Append(TokenCookie, given, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true });
        context.Response.Redirect("/queue");
    }
}
