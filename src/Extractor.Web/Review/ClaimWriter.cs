using Extractor.Claims;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Pipeline.Output.Html;
using Extractor.Store.Decisions;
using Extractor.Web.Html;
using Extractor.Web.Pages;

namespace Extractor.Web.Review;

/// <summary>Writes the page of a claim: on the left the article, on the right the panel.</summary>
internal sealed class ClaimWriter(HtmlPage page, ClaimView view, ReviewContext queue, string pageKey)
{
    public void Write(Flash flash)
    {
        page.Add($"<section class=\"reading\" aria-label=\"Article\">\n");
        if (view.Article is { } article)
        {
            ArticleHead.Write(page, article, view.State);
            ArticleText.Write(page, article.Text, view.IsInText ? [.. Marks(view.Claim)] : [], Numbers(article.Id));
        }
        else
            page.Add($"<p class=\"text\">{view.Claim.SentenceText}</p>");
        page.Add($"</section>\n<section class=\"panel\" aria-label=\"Claim\">\n");
        flash.Write(page, pageKey, queue);
        new ClaimPanel(page, view, queue, pageKey).Write();
        page.Add($"</section>\n");
        if (view.Article is { } known)
            MissedForm.Write(page, known.Id, queue, pageKey);
    }

    public static IEnumerable<TextMark> Marks(ClaimOccurrence claim)
    {
        yield return new(claim.Sentence, "sentence");
        yield return new(claim.Number, "f value");
        foreach (var part in ClaimPart.Of(claim.Spans))
            yield return new(part.Span, $"f {part.Field}");
    }

    private Dictionary<int, NumberLink> Numbers(string article)
    {
        Dictionary<int, NumberLink> numbers = NumberMarks.Of(view.Others, view.Unclaimed, article, queue);
        if (view.Item is { } item)
            numbers[item.Claim.Number.Start] = ArticleText.Number(item.Claim.Number, FieldName.Of(item.State), queue.Continue(Links.Item(item)), "the claim on the right", current: true);
        return numbers;
    }
}
