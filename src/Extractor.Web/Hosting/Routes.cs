using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Hosting;

/// <summary>Addresses with what answers them.</summary>
internal sealed class Routes(WebApplication app, Freshness freshness)
{
    public void Get(string pattern, Func<HttpContext, IResult> answer)
        => app.MapMethods(pattern, ["GET", "HEAD"], context => answer(context).ExecuteAsync(context));

    /// <summary>For answers that nothing changes but the store and the saved filters.</summary>
    public void GetFromStore(string pattern, Func<HttpContext, IResult> answer) => Get(pattern, context =>
    {
        if (freshness.Held(context) is not { } tag)
            return answer(context);
        context.Response.Headers.ETag = tag;
        return Results.StatusCode(StatusCodes.Status304NotModified);
    });

    public void Post(string pattern, Func<HttpContext, Task<IResult>> answer)
        => app.MapPost(pattern, async context => await (await answer(context)).ExecuteAsync(context));

    public void Delete(string pattern, Func<HttpContext, Task<IResult>> answer)
        => app.MapDelete(pattern, async context => await (await answer(context)).ExecuteAsync(context));

    /// <summary>For answers that are written as they come.</summary>
    public void Stream(string pattern, RequestDelegate answer) => app.MapGet(pattern, answer);
}
