using Extractor.Pipeline;
using Extractor.Pipeline.Output.Html;
using Extractor.Store;
using Extractor.Web.Html;

namespace Extractor.Web.Pages;

/// <summary>Headline of an article with where it comes from and how its day is known.</summary>
internal static class ArticleHead
{
    public static void Write(HtmlPage page, StoredArticle article, StoredArticleState? state)
    {
        // Most texts begin with their headline: it is not shown twice.
        var shown = article.Title is { } title && article.Text.StartsWith(title, StringComparison.Ordinal);
        page.Add($"<header class=\"article-head\"><h1{(shown ? new Markup(" class=\"visually-hidden\"") : Markup.Nothing)} dir=\"auto\"><a href=\"{Links.Article(article.Id)}\">{article.Title ?? article.Id}</a></h1><p class=\"quiet\">");
        string?[] parts = [article.Publisher, article.Author, article.Id];
        page.Add($"{string.Join(" · ", parts.Where(part => !string.IsNullOrWhiteSpace(part)))} · ");
        if (article.Published is { } date)
            page.Add($"<time datetime=\"{FieldName.Of((DateOnly?)date.Date)}\" title=\"{date.Source}, “{date.Evidence}”. {date.Why}\">{FieldName.Of((DateOnly?)date.Date)}</time>");
        else
            page.Add($"no date known");
        if (HtmlText.Address(article.Url) is { } address)
            page.Add($" · <a href=\"{new Markup(address)}\" rel=\"noreferrer noopener external\">original</a>");
        page.Add($"</p>");
        if (state is { Retired: true })
            page.Add($"<p class=\"note\">This article was taken out: its claims do not count.</p>");
        else if (state is { InCorpus: false })
            page.Add($"<p class=\"note\">The corpus no longer holds this article; what it says stands until it is pruned.</p>");
        page.Add($"</header>\n");
    }
}
