using System.Globalization;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Query;
using Extractor.Store.Decisions;
using Extractor.Web.Html;
using Extractor.Web.Pages;
using Extractor.Web.Safety;

namespace Extractor.Web.Review;

/// <summary>The right side of a claim's page: state and decision, the fields, then why, checks, versions, and what was decided before.</summary>
internal sealed class ClaimPanel(HtmlPage page, ClaimView view, ReviewContext queue, string pageKey)
{
    public void Write()
    {
        WriteHead();
        if (view.Item is { Occurrence: not null } item)
            WriteForm(item);
        else
            page.Add($"<p class=\"note\">This place no longer counts as evidence: the article was edited, read anew, or taken out.</p>\n");
        WriteWhy();
        WriteChecks();
        new VersionList(page, view, queue).Write();
        WriteDecisions();
    }

    private void WriteHead()
    {
        page.Add($"<header class=\"claim-head\"><p><a href=\"{Links.Claim(view.History.ClaimId)}\" class=\"quiet\" title=\"permanent address\">{view.History.ClaimId}</a> {ClaimTable.Status(view.History.Status)} ");
        if (view.Item is { } item)
            page.Add($"<span id=\"state\" class=\"status {FieldName.Of(item.State)}\">{FieldName.Of(item.State)}</span> {QueuePage.Tags(item.Reasons.Where(reason => reason is not (ReviewReason.Conflict or ReviewReason.Disputed)))}");
        page.Add($"</p><h2>{Summary()}</h2></header>\n");
        if (Disputes.Of(view.History) is { } dispute)
            page.Add($"<p class=\"note\"><b class=\"bad\">Disputed</b>, perhaps {FieldName.Of(dispute.Cause)}: {dispute.Explanation}</p>\n");
        if (view.Item?.Conflict is { } conflict)
            page.Add($"<p class=\"note bad\">{conflict.Reason}</p>\n");
    }

    private string Summary()
    {
        var claim = view.Claim;
        var value = PlainText.Value(claim.Value, claim.High, claim.Bound, claim.Unit, claim.Direction);
        return $"{claim.Subject ?? "Nobody named"}: {value}";
    }

    private void WriteForm(ReviewItem item)
    {
        page.Add($"<form method=\"post\" action=\"/decide\" id=\"decide\" class=\"decide\" data-queue=\"{queue.Parameter}\">\n");
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[
            (CrossSiteGuard.Field, pageKey), ("article", item.Claim.Article), ("at", ReviewPlace.Text(item.Claim.Number)), ("claim", item.Claim.ClaimId ?? item.ClaimId ?? ""),
            ("queue", queue.Parameter), ("after", item.Cursor), ("token", Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture))])
        {
            page.Add($"<input type=\"hidden\" name=\"{name}\" value=\"{value}\">");
        }
        page.Add($"<div class=\"buttons\"><button name=\"action\" value=\"accept\" class=\"accept\" aria-keyshortcuts=\"a\">Accept <kbd>a</kbd></button>");
        page.Add($"<button name=\"action\" value=\"reject\" class=\"reject\" aria-keyshortcuts=\"r\">Reject <kbd>r</kbd></button>");
        page.Add($"<button type=\"button\" data-action=\"edit\" aria-keyshortcuts=\"e\">Edit <kbd>e</kbd></button>");
        if (queue.Active)
            page.Add($"<a class=\"button\" data-action=\"skip\" href=\"{Go("next", item)}\" aria-keyshortcuts=\"s\">Skip <kbd>s</kbd></a>");
        if (item.State != ReviewState.Open)
            page.Add($"<button name=\"action\" value=\"reopen\">Reopen</button>");
        page.Add($"</div>\n");
        new FieldForm(page, ClaimReading.Of(item.Occurrence!), view.RuleReading, view.Article?.Text).Write();
        page.Add($"<div class=\"buttons saving\"><button name=\"action\" value=\"correct\" class=\"primary\">Save the correction <kbd>Ctrl Enter</kbd></button><button type=\"button\" data-action=\"cancel\">Cancel <kbd>Esc</kbd></button></div>\n");
        page.Add($"<details class=\"note-form\"><summary>Note <kbd>n</kbd></summary><label>Note <textarea name=\"comment\" rows=\"2\"></textarea></label><button name=\"action\" value=\"note\">Keep the note</button> <span class=\"hint\">or send it along with a decision</span></details>\n");
        page.Add($"</form>\n");
        WriteMoves(item);
    }

    private void WriteMoves(ReviewItem item)
    {
        page.Add($"<form method=\"post\" action=\"/undo\" id=\"undo\" class=\"moves\"><input type=\"hidden\" name=\"{CrossSiteGuard.Field}\" value=\"{pageKey}\"><input type=\"hidden\" name=\"queue\" value=\"{queue.Parameter}\">");
        page.Add($"<input type=\"hidden\" name=\"back\" value=\"{Links.Item(item)}\"><button class=\"quiet\">Undo the last decision <kbd>u</kbd></button>");
        if (queue.Active)
        {
            foreach (var (move, name, key) in (ReadOnlySpan<(string, string, string)>)[("previous", "Previous", "k"), ("next", "Next", "j"), ("previous-article", "Previous article", "["), ("next-article", "Next article", "]")])
                page.Add($"<a class=\"quiet\" data-move=\"{key}\" href=\"{Go(move, item)}\">{name} <kbd>{key}</kbd></a>");
            page.Add($"<a class=\"quiet\" data-action=\"back\" href=\"{Links.Queue(queue.Query)}\">Queue <kbd>b</kbd></a>");
        }
        page.Add($"</form>\n");
    }

    private string Go(string move, ReviewItem item)
        => $"/queue/go?to={move}&queue={Uri.EscapeDataString(queue.Parameter)}&article={Uri.EscapeDataString(item.Claim.Article)}&at={ReviewPlace.Text(item.Claim.Number)}&after={Uri.EscapeDataString(item.Cursor)}";

    private void WriteWhy()
    {
        page.Add($"<details open><summary><h3>Why</h3></summary><ul class=\"why\">");
        foreach (var step in view.Claim.Why)
            page.Add($"<li>{step}</li>");
        page.Add($"</ul><p class=\"hint\">rule <a href=\"{Links.Queue(Links.Condition("rule", view.Claim.Rule))}\">{view.Claim.Rule}</a>, confidence {view.Claim.Confidence:0.00}</p></details>\n");
    }

    private void WriteChecks()
    {
        if (view.Checks.Count == 0)
            return;
        page.Add($"<details{(view.Checks.Any(Fails) ? new Markup(" open") : Markup.Nothing)}><summary><h3>Checks <span class=\"number quiet\">{view.Checks.Count}</span></h3></summary><ul class=\"checks\">");
        foreach (var (article, check) in view.Checks)
        {
            page.Add($"<li><span class=\"outcome {FieldName.Of(check.Outcome)}\">{CheckText.Verdict(check)}</span>: {check.Explanation}");
            if (article != view.Claim.Article)
                page.Add($" <a class=\"source\" href=\"{Links.Article(article)}\">{article}</a>");
            page.Add($"</li>");
        }
        page.Add($"</ul></details>\n");
    }

    private static bool Fails(HistoryCheck check) => check.Check.Outcome == Claims.Checks.CheckOutcome.Inconsistent;

    private void WriteDecisions()
    {
        if (view.Decisions.Count == 0)
            return;
        page.Add($"<details open><summary><h3>Decisions <span class=\"number quiet\">{view.Decisions.Count}</span></h3></summary><ol class=\"decisions\">");
        foreach (var decision in view.Decisions.Reverse())
            page.Add(DecisionText.Line(decision));
        page.Add($"</ol></details>\n");
    }
}
