using System.Globalization;
using Extractor.Pipeline.Output;
using Extractor.Query;
using Extractor.Store;
using Extractor.Store.Decisions;
using Extractor.Web.Hosting;
using Extractor.Web.Html;
using Extractor.Web.Safety;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Review;

/// <summary>One decision over all that a filter finds: shown first, then done as one group, which one undo takes back.</summary>
internal sealed class BulkPage(IClaimStore store, PageFrame frame, Answers answers, string reviewer)
{
    private const int Most = 10_000;
    private const int Previewed = 30;

    public IResult Preview(HttpContext context)
    {
        var (action, text) = (context.Text("action"), context.Text("q"));
        if (Kind(action) is not { } kind || Query(text, kind) is not { } query)
            return Unknown(context);
        var found = store.Review.Queue(query with { Limit = Most });
        var pageKey = CrossSiteGuard.PageKey(context);
        context.Response.Headers.CacheControl = "no-store";
        return frame.Page(context, $"{Verb(kind)} all", "/queue", page => Write(page, kind, action, text, found, pageKey));
    }

    public async Task<IResult> Do(HttpContext context)
    {
        var form = await context.FormAsync();
        var text = form["q"].ToString();
        if (Kind(form["action"].ToString()) is not { } kind || Query(text, kind) is not { } query
            || !int.TryParse(form["count"], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > Most)
            return Unknown(context);
        try
        {
            var now = store.Review.Queue(query with { Limit = Most }).Items.Count;
            if (now != count)
                throw new DecisionRefusal($"The filter found {count} claims when you looked, and {now} now. Look at the preview again.", stale: true);
            var receipt = store.Review.DecideAll(reviewer, kind, query with { Limit = Most }, token: form["token"]);
            return new SeeOther(Links.With(Links.Queue(text), "done", receipt.Group.Id.ToString(CultureInfo.InvariantCulture)));
        }
        catch (DecisionRefusal refusal)
        {
            return answers.Problem(context, refusal.Stale ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity, "Nothing was done", refusal.Message);
        }
    }

    private static void Write(HtmlPage page, DecisionKind kind, string action, string text, ReviewPage found, string pageKey)
    {
        var count = found.Items.Count;
        page.Add($"<div class=\"headline\"><h1>{Verb(kind)} {PlainText.Count(count, "claim")}</h1><p class=\"count\">{(text.Length == 0 ? "all that wait" : text)}</p></div>\n");
        if (count == 0)
        {
            page.Add($"<p class=\"empty\">The filter finds nothing that can be decided so. <a href=\"{Links.Queue(text)}\">Back to the queue</a></p>\n");
            return;
        }
        page.Add($"<form method=\"post\" action=\"/queue/bulk\" class=\"actions\"><input type=\"hidden\" name=\"{CrossSiteGuard.Field}\" value=\"{pageKey}\"><input type=\"hidden\" name=\"action\" value=\"{action}\">");
        page.Add($"<input type=\"hidden\" name=\"q\" value=\"{text}\"><input type=\"hidden\" name=\"count\" value=\"{count}\"><input type=\"hidden\" name=\"token\" value=\"{Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)}\">");
        page.Add($"<button class=\"{action} primary\">{Verb(kind)} {(count == 1 ? "this one" : $"these {count:#,0}")}</button> <a class=\"button\" href=\"{Links.Queue(text)}\">Leave it</a> <span class=\"hint\">One undo takes all of it back.</span></form>\n");
        if (found.More)
            page.Add($"<p class=\"note\">More than {Most:#,0} fit; the riskiest so many are taken at a time.</p>\n");
        page.Add($"<ul class=\"queue\">\n");
        foreach (var item in found.Items.Take(Previewed))
            QueuePage.WriteItem(page, item, text);
        page.Add($"</ul>\n");
        if (count > Previewed)
            page.Add($"<p class=\"count\">and {count - Previewed:#,0} more</p>\n");
    }

    private static ReviewQuery? Query(string text, DecisionKind kind)
    {
        if (QueryParser.Parse(text) is not { Success: true } parsed)
            return null;
        return new ReviewQuery(parsed.Query.Filter, kind == DecisionKind.Reopen ? [ReviewState.Accepted, ReviewState.Rejected, ReviewState.Corrected] : [ReviewState.Open]);
    }

    private static DecisionKind? Kind(string action) => action switch
    {
        "accept" => DecisionKind.Accept,
        "reject" => DecisionKind.Reject,
        "reopen" => DecisionKind.Reopen,
        _ => null,
    };

    private static string Verb(DecisionKind kind) => kind.ToString();

    private IResult Unknown(HttpContext context)
        => answers.Problem(context, StatusCodes.Status400BadRequest, "Incomplete", "The address does not say what to do with which claims. Go to the queue, filter, and choose what to do there.");
}
