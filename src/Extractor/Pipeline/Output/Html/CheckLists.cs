using System.Text;
using Extractor.Claims;
using Extractor.Claims.Checks;

namespace Extractor.Pipeline.Output.Html;

/// <summary>The checks of an article: beside each claim that takes part in them, and all of them at the article's end.</summary>
internal sealed class CheckLists
{
    private readonly ArticleChecks _checks;
    private readonly string _articleId;
    private readonly Dictionary<ClaimOccurrence, int> _indices;

    /// <param name="numbers">All numbers of the article.</param>
    /// <param name="articleId">The article's id in the page.</param>
    public CheckLists(ArticleChecks checks, IEnumerable<LinkedNumber> numbers, string articleId)
    {
        (_checks, _articleId) = (checks, articleId);
        _indices = numbers.SelectMany(number => number.Claims)
            .ToDictionary(linked => linked.Claim, linked => linked.Index, (IEqualityComparer<ClaimOccurrence>)ReferenceEqualityComparer.Instance);
    }

    /// <summary>The checks of one claim; nothing where there is none.</summary>
    public void Write(StringBuilder html, ClaimOccurrence claim)
    {
        var about = _checks.About(claim).ToList();
        if (about.Count == 0)
            return;
        html.Append("<ul class=\"checks\" aria-label=\"Checks\">\n");
        foreach (var check in about)
        {
            html.Append("<li>");
            WriteText(html, check);
            html.Append("</li>\n");
        }
        html.Append("</ul>");
    }

    /// <summary>All checks, each with links to the claims that it holds against each other; nothing where there is none.</summary>
    /// <param name="headingLevel">1 to 6.</param>
    public void WriteAll(StringBuilder html, int headingLevel)
    {
        if (_checks.All.Count == 0)
            return;
        var note = _checks.All.Any(check => check.Outcome == CheckOutcome.Derived) ? " Derived figures are implied by the claims; nobody stated them." : "";
        html.Append($"<section class=\"all-checks\">\n<h{headingLevel}>Checks</h{headingLevel}>\n<p>{CheckText.Tally(_checks.All)}.{note}</p>\n<ol class=\"checks\">\n");
        foreach (var check in _checks.All)
        {
            html.Append("<li>");
            WriteText(html, check);
            html.Append(" <span class=\"operands\">Claims:");
            foreach (var claim in _checks.ClaimsOf(check))
                html.Append($" <a href=\"#{_articleId}-c{_indices[claim]}\">{HtmlText.Encode(claim.NumberText)}</a>");
            html.Append("</span></li>\n");
        }
        html.Append("</ol>\n</section>\n");
    }

    private static void WriteText(StringBuilder html, ClaimCheck check) =>
        html.Append($"<span class=\"outcome {FieldName.Of(check.Outcome)}\">{HtmlText.Encode(CheckText.Verdict(check))}</span>: {HtmlText.Encode(check.Explanation)}");
}
