using System.Globalization;
using Extractor.Pipeline;
using Extractor.Pipeline.Output.Html;
using Extractor.Store;
using Extractor.Store.Decisions;
using Extractor.Web.Hosting;
using Extractor.Web.Html;
using Extractor.Web.Pages;
using Extractor.Web.Safety;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Review;

/// <summary>A decision that lost its place when the article changed: what was decided where, and the text as it is now.</summary>
internal sealed class ConflictPage(IClaimStore store, PageFrame frame, Answers answers)
{
    public IResult Show(HttpContext context)
    {
        _ = long.TryParse(context.Route("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        if (store.Review.Log(context.Text("article") is { Length: > 0 } article ? article : null).FirstOrDefault(one => one.Id == id) is not { } decision)
            return NotFound(context, id);
        var items = store.Review.OfArticle(decision.Anchor.Article);
        if (items.FirstOrDefault(item => item.Conflict?.Decision == id) is not { Conflict: { } conflict } found)
            return NotFound(context, id);
        var queue = ReviewContext.Of(context);
        var pageKey = CrossSiteGuard.PageKey(context);
        context.Response.Headers.CacheControl = "no-store";
        return frame.Page(context, "A decision that lost its place", "/queue", page => Write(page, decision, conflict, found, items, queue, pageKey), layout: "review");
    }

    private IResult NotFound(HttpContext context, long id)
        => answers.Problem(context, StatusCodes.Status404NotFound, "No such conflict", $"Decision {id} is not known, or has its place again, or was taken back.");

    private void Write(HtmlPage page, Decision decision, ReviewConflict conflict, ReviewItem found, IReadOnlyList<ReviewItem> items, ReviewContext queue, string pageKey)
    {
        var article = store.Article(decision.Anchor.Article);
        page.Add($"<section class=\"reading\" aria-label=\"Article\">\n");
        if (article is not null)
        {
            ArticleHead.Write(page, article, store.Find(article.Id));
            List<TextMark> marks = conflict.Candidate is { } candidate ? [new(candidate, "f value")] : [];
            ArticleText.Write(page, article.Text, marks, NumberMarks.Of(items, store.Unclaimed(article.Id), article.Id, queue));
        }
        page.Add($"</section>\n<section class=\"panel\" aria-label=\"Conflict\">\n<header class=\"claim-head\"><p><span class=\"status conflict\">conflict</span></p><h2>A decision lost its place</h2></header>\n");
        page.Add($"<p class=\"note bad\">{conflict.Reason}</p><h3>It was made here</h3><blockquote dir=\"auto\">{decision.Anchor.SentenceText}</blockquote><ol class=\"decisions\">{DecisionText.Line(decision)}</ol>\n");
        page.Add($"<p>{(conflict.Candidate is null ? "No like number stands in the text now." : "A like number is marked in the text: open it to decide again.")}</p>\n");
        page.Add($"<form method=\"post\" action=\"/dismiss\" id=\"decide\" class=\"buttons\"><input type=\"hidden\" name=\"{CrossSiteGuard.Field}\" value=\"{pageKey}\"><input type=\"hidden\" name=\"decision\" value=\"{decision.Id}\">");
        page.Add($"<input type=\"hidden\" name=\"queue\" value=\"{queue.Parameter}\"><input type=\"hidden\" name=\"after\" value=\"{found.Cursor}\"><input type=\"hidden\" name=\"token\" value=\"{Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)}\">");
        page.Add($"<button name=\"action\" value=\"reject\" class=\"reject\">Take the {FieldName.Of(decision.Kind)} back <kbd>r</kbd></button>");
        if (queue.Active)
            page.Add($"<a class=\"button\" data-action=\"skip\" href=\"/queue/go?to=next&amp;queue={Uri.EscapeDataString(queue.Parameter)}&amp;after={Uri.EscapeDataString(found.Cursor)}\">Skip <kbd>s</kbd></a>");
        page.Add($"</form>\n</section>\n");
    }
}
