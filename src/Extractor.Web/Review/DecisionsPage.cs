using Extractor.Pipeline.Output;
using Extractor.Store;
using Extractor.Store.Decisions;
using Extractor.Web.Html;
using Extractor.Web.Safety;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Review;

/// <summary>What was decided, the latest first, each of it to be taken back.</summary>
internal sealed class DecisionsPage(IClaimStore store, PageFrame frame)
{
    private const int Rows = 100;
    private const int Named = 3;

    public IResult Show(HttpContext context)
    {
        var groups = store.Review.Groups(Rows);
        var pageKey = CrossSiteGuard.PageKey(context);
        return frame.Page(context, "Decisions", "/queue", page => Write(page, [.. groups.Select(group => (group, store.Review.OfGroup(group.Id, Named + 1)))], pageKey));
    }

    private static void Write(HtmlPage page, IReadOnlyList<(DecisionGroup Group, IReadOnlyList<Decision> Decisions)> groups, string pageKey)
    {
        page.Add($"<div class=\"headline\"><h1>Decisions</h1><p class=\"count\">the latest first</p></div>\n");
        if (groups.Count == 0)
        {
            page.Add($"<p class=\"empty\">Nothing was decided yet. <a href=\"/queue\">Go to the queue</a></p>\n");
            return;
        }
        page.Add($"<ol class=\"groups\">\n");
        foreach (var (group, decisions) in groups)
        {
            page.Add($"<li data-item{(group.Undone ? new Markup(" class=\"undone\"") : Markup.Nothing)}><span><b>{Flash.Sentence(group.Label)}</b> <span class=\"quiet\">{group.Reviewer}, {DecisionText.Moment(group.At)}</span>{Subjects(decisions)}</span>");
            if (group.Undone)
                page.Add($"<span class=\"quiet\">taken back</span></li>\n");
            else
                page.Add($"<form method=\"post\" action=\"/undo\"><input type=\"hidden\" name=\"{CrossSiteGuard.Field}\" value=\"{pageKey}\"><input type=\"hidden\" name=\"group\" value=\"{group.Id}\"><button>{(group.Undoes is null ? "Undo" : "Redo")}<span class=\"visually-hidden\"> {group.Label}</span></button></form></li>\n");
        }
        page.Add($"</ol>\n<p class=\"count\">{PlainText.Count(groups.Count, "group")}</p>\n");
    }

    private static Markup Subjects(IReadOnlyList<Decision> decisions)
    {
        HtmlPage page = new();
        page.Add($"<br>");
        foreach (var decision in decisions.Take(Named))
            page.Add($"<a href=\"{Links.Number(decision.Anchor.Article, decision.Anchor.Number)}\"><mark>{decision.Anchor.NumberText}</mark> in {decision.Anchor.Article}</a> ");
        if (decisions.Count > Named)
            page.Add($"<span class=\"quiet\">and others</span>");
        return new(page.Text.ToString());
    }
}
