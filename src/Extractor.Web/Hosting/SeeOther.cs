using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Hosting;

/// <summary>Leads on after a form was taken: the next request is a GET, and going back sends nothing again.</summary>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
