using Extractor.Web.Hosting;
using Extractor.Web.Html;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Review;

/// <summary>Saves and forgets filters by the forms of the queue.</summary>
internal sealed class FilterPosts(FilterFile filters, Answers answers)
{
    public Task<IResult> Save(HttpContext context) => Change(context, filters.Add, stays: true);

    public Task<IResult> Forget(HttpContext context) => Change(context, filters.Remove, stays: false);

    private async Task<IResult> Change(HttpContext context, Action<string> change, bool stays)
    {
        var form = await context.FormAsync();
        var query = form["filter"].ToString().Trim();
        try
        {
            change(query);
            return new SeeOther(Links.Queue(stays ? query : form["shown"].ToString().Trim()));
        }
        catch (FilterRefusal refusal)
        {
            return answers.Problem(context, StatusCodes.Status422UnprocessableEntity, "The filter is not saved", refusal.Message);
        }
    }
}
