using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Query;
using Extractor.Store;
using Extractor.Store.Decisions;
using Extractor.Web.Hosting;
using Extractor.Web.Html;
using Extractor.Web.Pages;
using Extractor.Web.Safety;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Review;

/// <summary>What waits for a reviewer, the riskiest first, with filters and decisions over all of it.</summary>
internal sealed class QueuePage(IClaimStore store, PageFrame frame, Answers answers, FilterFile filters, TimeProvider time)
{
    private const int Rows = 50;

    private readonly Remembered<ReviewCounts> _counts = new(store, time);

    public IResult Show(HttpContext context)
    {
        var text = context.Text("q");
        var parsed = QueryParser.Parse(text);
        if (parsed.Error is { } error)
            return answers.Problem(context, StatusCodes.Status400BadRequest, "The filter cannot be read", $"“{text}”: {error.Message} {error.Suggestion}");
        var after = context.Text("after") is { Length: > 0 } cursor ? cursor : null;
        ReviewPage page;
        try
        {
            page = store.Review.Queue(new ReviewQuery(parsed.Query.Filter, Limit: Rows, After: after));
        }
        catch (ArgumentException)
        {
            return Results.Redirect(Links.Queue(text));
        }
        var counts = _counts.Get(text, () => store.Review.Counts(parsed.Query.Filter));
        var flash = Flash.Of(context, store.Review);
        return frame.Page(context, "Review", "/queue", html => Write(html, text, page, counts, flash, CrossSiteGuard.PageKey(context)));
    }

    private void Write(HtmlPage html, string query, ReviewPage page, ReviewCounts counts, Flash flash, string pageKey)
    {
        flash.Write(html, pageKey, ReviewContext.Of(""));
        html.Add($"<div class=\"headline\"><h1>Review</h1><p class=\"count\">");
        foreach (var state in (ReadOnlySpan<ReviewState>)[ReviewState.Conflict, ReviewState.Open, ReviewState.Accepted, ReviewState.Corrected, ReviewState.Rejected])
        {
            if (counts[state] > 0 || state == ReviewState.Open)
                html.Add($"<span class=\"status {FieldName.Of(state)}\">{counts[state]:#,0}{(counts.Capped && counts[state] >= ReviewCounts.Cap ? "+" : "")} {FieldName.Of(state)}</span> ");
        }
        html.Add($"</p><p class=\"downloads\"><a href=\"/decisions\">Decisions so far</a></p></div>\n");
        FilterTabs.Write(html, query, filters, pageKey);
        html.Add($"<form method=\"post\" action=\"/undo\" id=\"undo\" class=\"visually-hidden\"><input type=\"hidden\" name=\"{CrossSiteGuard.Field}\" value=\"{pageKey}\"><button tabindex=\"-1\" aria-hidden=\"true\">Undo the last decision</button></form>\n");
        if (page.Items.Count == 0)
        {
            html.Add(query.Length == 0 && counts.ByState.Values.All(count => count == 0) ? EmptyStore.Notice
                : Markup.Of($"<p class=\"empty\">Nothing waits here. {(query.Length == 0 ? "All claims have been looked at." : "Take the filter out to see what else waits.")}</p>\n"));
            return;
        }
        WriteActions(html, query, page);
        html.Add($"<ul class=\"queue\" id=\"queue\">\n");
        foreach (var item in page.Items)
            WriteItem(html, item, query);
        html.Add($"</ul>\n");
        if (page.More)
            html.Add($"<nav class=\"pager\" aria-label=\"Pages\"><a rel=\"next\" href=\"{Links.With(Links.Queue(query), "after", page.Items[^1].Cursor)}\">More →</a></nav>\n");
    }

    private static void WriteActions(HtmlPage html, string query, ReviewPage page)
    {
        html.Add($"<p class=\"actions\"><a class=\"button primary\" id=\"start\" href=\"{Links.Item(page.Items[0], query)}\">Start with the first <kbd>Enter</kbd></a> ");
        foreach (var (action, name) in (ReadOnlySpan<(string, string)>)[("accept", "Accept all …"), ("reject", "Reject all …"), ("reopen", "Reopen all …")])
            html.Add($"<a class=\"button\" href=\"{Links.With($"/queue/bulk?action={action}", "q", query)}\">{name}</a> ");
        html.Add($"</p>\n");
    }

    public static void WriteItem(HtmlPage html, ReviewItem item, string query)
    {
        html.Add($"<li data-item><a class=\"what\" data-open href=\"{Links.Item(item, query)}\">");
        if (item.Occurrence is { } claim)
        {
            html.Add($"<b class=\"value\">{PlainText.Value(claim.Value, claim.High, claim.Bound, claim.Unit, claim.Direction)}</b> ");
            html.Add($"<span>{claim.Subject ?? "nobody named"}</span> <span>{PlainText.Metric(claim.Metric, claim.Scope)}</span> <span class=\"quiet\">{PlainText.Period(claim.From, claim.To)}</span></a>");
        }
        else
            html.Add($"<b class=\"value\">{item.Conflict?.Anchor.NumberText}</b> <span>{item.Conflict?.Reason}</span></a>");
        html.Add($"<span class=\"reasons\">{Reasons(item)}</span>");
        html.Add($"<p dir=\"auto\">{Sentence(item)} <a class=\"source\" href=\"{Links.Article(item.Claim.Article)}\">{item.Title ?? item.Claim.Article}</a></p></li>\n");
    }

    public static Markup Reasons(ReviewItem item)
    {
        HtmlPage html = new();
        if (item.State != ReviewState.Open)
            html.Add($"<span class=\"status {FieldName.Of(item.State)}\">{FieldName.Of(item.State)}</span> ");
        html.Add(Tags(item.Reasons.Where(reason => reason != ReviewReason.Conflict)));
        if (item.Occurrence is { } claim)
            html.Add($"<span class=\"quiet number\" title=\"confidence\"><span class=\"visually-hidden\">confidence </span>{claim.Confidence:0.00}</span>");
        return new(html.Text.ToString());
    }

    public static Markup Tags(IEnumerable<ReviewReason> reasons)
    {
        HtmlPage html = new();
        foreach (var reason in reasons)
            html.Add($"<span class=\"tag risk\">{FieldName.Of(reason).Replace('_', ' ')}</span> ");
        return new(html.Text.ToString());
    }

    private static Markup Sentence(ReviewItem item)
    {
        if (item.Occurrence is { } claim)
            return Marked(claim.SentenceText, claim.Number.Start - claim.Sentence.Start, claim.NumberText.Length);
        var anchor = item.Conflict!.Anchor;
        return Marked(anchor.SentenceText, anchor.Number.Start - anchor.Sentence.Start, anchor.NumberText.Length);
    }

    private static Markup Marked(string sentence, int start, int length)
        => Markup.Of($"{sentence[..start]}<mark>{sentence.Substring(start, length)}</mark>{sentence[(start + length)..]}");
}
