using System.Text.Json;
using Extractor.Pipeline.Output;
using Extractor.Web.Html;
using Extractor.Web.Safety;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Hosting;

/// <summary>What is answered when something is wrong: a page for people, problem+json (RFC 9457) for programs.</summary>
internal sealed class Answers(PageFrame frame)
{
    /// <param name="title">What is wrong, in a few words.</param>
    /// <param name="detail">What exactly, and what to do.</param>
    /// <param name="extend">Writes further members of the problem.</param>
    public IResult Problem(HttpContext context, int status, string title, string detail, Action<Utf8JsonWriter>? extend = null)
        => IsApi(context) || context.Request.Headers.Accept.ToString().Contains("problem+json", StringComparison.Ordinal) ? Json(status, title, detail, extend) : Page(context, status, title, detail);

    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/events");

    public static IResult Json(int status, string title, string detail, Action<Utf8JsonWriter>? extend = null)
        => new TextResult(
            ClaimJson.Line(json =>
            {
                json.WriteStartObject();
                json.WriteString("type", "about:blank");
                json.WriteString("title", title);
                json.WriteNumber("status", status);
                json.WriteString("detail", detail);
                extend?.Invoke(json);
                json.WriteEndObject();
            }),
            "application/problem+json; charset=utf-8", status);

    /// <summary>Asks for the token; the only page that who has none can see.</summary>
    public IResult SignInPage(HttpContext context, bool wrong)
    {
        var key = CrossSiteGuard.PageKey(context);
        return frame.Page(
            context, "Sign in", "",
            page => page.Add($"<h1>Sign in</h1>\n<p class=\"lead\">{(wrong ? "That is not the token." : "This server can be reached from other machines.")} It printed its token when it started.</p>\n")
                .Add($"<form method=\"post\" action=\"/sign-in\" class=\"stack\"><input type=\"hidden\" name=\"{CrossSiteGuard.Field}\" value=\"{key}\">")
                .Add($"<label>Token <input name=\"token\" type=\"password\" autocomplete=\"current-password\" required autofocus></label><button class=\"primary\">Sign in</button></form>\n"),
            layout: "narrow", status: StatusCodes.Status401Unauthorized);
    }

    private IResult Page(HttpContext context, int status, string title, string detail)
        => frame.Page(context, title, "", page => page.Add($"<h1>{title}</h1>\n<p class=\"lead\">{detail}</p>\n<p><a href=\"/queue\">Go to the review queue</a></p>\n"), layout: "narrow", status: status);
}
