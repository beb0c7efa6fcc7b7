using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Hosting;

/// <summary>Addresses with what answers them.</summary>
internal sealed class Routes(WebApplication app)
{
    public void Get(string pattern, Func<HttpContext, IResult> answer)
        => app.MapMethods(pattern, ["GET", "HEAD"], context => answer(context).ExecuteAsync(context));

    public void Post(string pattern, Func<HttpContext, Task<IResult>> answer)
        => app.MapPost(pattern, async context => await (await answer(context)).ExecuteAsync(context));

    /// <summary>For answers that are written as they come.</summary>
    public void Stream(string pattern, RequestDelegate answer) => app.MapGet(pattern, answer);
}
