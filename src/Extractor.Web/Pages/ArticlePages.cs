using Extractor.Claims;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Store;
using Extractor.Store.Decisions;
using Extractor.Web.Hosting;
using Extractor.Web.Html;
using Extractor.Web.Review;
using Extractor.Web.Safety;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Pages;

/// <summary>Articles: the list with the place to drop one, and each with all its numbers.</summary>
internal sealed class ArticlePages(IClaimStore store, PageFrame frame, Answers answers)
{
    private const int Rows = 50;

    public IResult List(HttpContext context)
    {
        var before = long.TryParse(context.Text("before"), out var edition) ? edition : (long?)null;
        var articles = store.Latest(Rows + 1, before);
        return frame.Page(context, "Articles", "/articles", page => WriteList(page, articles, before is null));
    }

    public IResult Show(HttpContext context)
    {
        var id = context.Route("id");
        if (store.Article(id) is not { } article || store.Find(id) is not { } state)
            return answers.Problem(context, StatusCodes.Status404NotFound, "No such article", $"The store never saw an article “{id}”.");
        var items = store.Review.OfArticle(id);
        var unclaimed = store.Unclaimed(id);
        var pageKey = CrossSiteGuard.PageKey(context);
        return frame.Page(context, article.Title ?? id, "/articles", page =>
        {
            WriteArticle(page, article, state, items, unclaimed);
            MissedForm.Write(page, id, default, pageKey);
        }, layout: "article");
    }

    private static void WriteList(HtmlPage page, IReadOnlyList<ArticleSummary> articles, bool first)
    {
        page.Add($"<div class=\"headline\"><h1>Articles</h1><p class=\"count\">the latest first</p></div>\n");
        if (first)
        {
            page.Add($"<form class=\"drop\" id=\"drop\"><p><label for=\"drop-file\" class=\"button\">Choose an article</label> <input type=\"file\" id=\"drop-file\" accept=\".txt,.md,.markdown,.html,.htm\" multiple> ");
            page.Add($"or drop text, Markdown or HTML files here.</p><p id=\"drop-result\" role=\"status\"></p></form>\n");
        }
        page.Add($"<ul class=\"cards articles\" id=\"articles\">\n");
        foreach (var article in articles.Take(Rows))
            WriteCard(page, article);
        page.Add($"</ul>\n");
        if (articles.Count == 0)
            page.Add($"<p class=\"empty\">The store holds no article yet. Drop one above, or run <code>extractor run</code>.</p>\n");
        if (articles.Count > Rows)
            page.Add($"<nav class=\"pager\" aria-label=\"Pages\"><a href=\"/articles?before={articles[Rows - 1].Edition}\" rel=\"next\">Older →</a></nav>\n");
    }

    private static void WriteCard(HtmlPage page, ArticleSummary article)
    {
        page.Add($"<li data-item><a href=\"{Links.Article(article.Article)}\" data-open><span class=\"name\" dir=\"auto\">{article.Title ?? article.Article}</span>");
        page.Add($"<span class=\"quiet\">{article.Publisher} {FieldName.Of(article.Published)}</span><span class=\"number\">{PlainText.Count(article.Occurrences, "claim")}</span></a></li>\n");
    }

    private static void WriteArticle(HtmlPage page, StoredArticle article, StoredArticleState stored, IReadOnlyList<ReviewItem> items, IReadOnlyList<UnclaimedNumber> unclaimed)
    {
        page.Add($"<article>\n");
        ArticleHead.Write(page, article, stored);
        ArticleText.Write(page, article.Text, [], NumberMarks.Of(items, unclaimed, article.Id));
        WriteRemoved(page, article.Removed);
        page.Add($"</article>\n<aside class=\"side\" aria-label=\"Numbers\">\n<section><h2>Numbers</h2><dl class=\"tally\">");
        foreach (var state in items.CountBy(item => item.State).OrderBy(one => one.Key))
            page.Add($"<div><dt><span class=\"n {FieldName.Of(state.Key)}\">{FieldName.Of(state.Key)}</span></dt><dd>{state.Value}</dd></div>");
        page.Add($"<div><dt><span class=\"n none\">no claim</span></dt><dd>{unclaimed.Count}</dd></div></dl>");
        page.Add($"<p><a class=\"button\" href=\"{Links.Queue(Links.Condition("article", article.Id))}\">Review this article</a></p></section>\n");
        WriteReasons(page, unclaimed);
        page.Add($"</aside>\n");
    }

    private static void WriteReasons(HtmlPage page, IReadOnlyList<UnclaimedNumber> unclaimed)
    {
        if (unclaimed.Count == 0)
            return;
        page.Add($"<section><h2>Not a claim</h2><ul class=\"reasons\">");
        foreach (var number in unclaimed)
            page.Add($"<li id=\"why-{ArticleText.Anchor(number.Number)}\"><a href=\"#{ArticleText.Anchor(number.Number)}\">{number.Text}</a> <b>{Reason(number)}</b> <span class=\"quiet\">{number.Detail}</span></li>\n");
        page.Add($"</ul></section>\n");
    }

    private static void WriteRemoved(HtmlPage page, IReadOnlyList<StoredBlock> removed)
    {
        if (removed.Count == 0)
            return;
        page.Add($"<details class=\"removed\"><summary>Left out of the text: {PlainText.Count(removed.Count, "block")}</summary>\n<dl>");
        foreach (var block in removed)
            page.Add($"<div><dt>{block.Reason.Replace('_', ' ')}</dt><dd dir=\"auto\">{block.Text.Trim()}</dd></div>\n");
        page.Add($"</dl></details>\n");
    }

    private static string Reason(UnclaimedNumber number) => FieldName.Of(number.Reason).Replace('_', ' ');
}
