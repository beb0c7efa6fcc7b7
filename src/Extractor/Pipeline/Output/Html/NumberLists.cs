using System.Globalization;
using System.Text;
using Extractor.Claims;
using Extractor.Ingestion;

namespace Extractor.Pipeline.Output.Html;

/// <summary>What became of the numbers of one paragraph: its claims as a table with their reasons, the others as a list.</summary>
internal sealed class NumberLists(Article article, string articleId, CheckLists checks)
{
    private static readonly string[] Columns = ["Number", "Who", "What", "How much", "When", "How certain"];

    public void Write(StringBuilder html, IReadOnlyCollection<LinkedNumber> numbers)
    {
        if (numbers.Count == 0)
            return;
        html.Append("<div class=\"numbers\">\n");
        if (numbers.Any(number => number.Claims.Count > 0))
            WriteTable(html, numbers.Where(number => number.Claims.Count > 0));
        if (numbers.Any(number => number.Number.Unclaimed is not null))
            WriteUnclaimed(html, numbers.Where(number => number.Number.Unclaimed is not null));
        html.Append("</div>\n");
    }

    private void WriteTable(StringBuilder html, IEnumerable<LinkedNumber> numbers)
    {
        html.Append("<table>\n<thead><tr>");
        foreach (var column in Columns)
            html.Append($"<th scope=\"col\">{column}</th>");
        html.Append("</tr></thead>\n");
        foreach (var number in numbers)
        {
            foreach (var (claim, index) in number.Claims)
                WriteClaim(html, claim, index, number.Id);
        }
        html.Append("</table>\n");
    }

    private void WriteClaim(StringBuilder html, ClaimOccurrence claim, int index, string numberId)
    {
        html.Append($"<tbody class=\"claim\" id=\"{articleId}-c{index}\">\n<tr><th scope=\"row\"><a href=\"#{numberId}\">{HtmlText.Encode(claim.NumberText)}</a></th>");
        Cell(html, 1, "subject", HtmlText.Encode(claim.Subject ?? "nobody named"));
        Cell(html, 2, "metric", $"{HtmlText.Encode(PlainText.Metric(claim.Metric, claim.Scope))} <small>{FieldName.Of(claim.Kind)}</small>");
        Cell(html, 3, "unit", HtmlText.Encode(PlainText.Value(claim.Value, claim.High, claim.Bound, claim.Unit, claim.Direction)));
        Cell(html, 4, "period", claim.From is null && claim.To is null ? "<small>not told</small>" : HtmlText.Encode(PlainText.Period(claim.From, claim.To)));
        Cell(html, 5, "speaker", FieldName.Of(claim.Modality) + (claim.SaidBy is null ? "" : $", said by {HtmlText.Encode(claim.SaidBy)}"));
        html.Append(CultureInfo.InvariantCulture, $"</tr>\n<tr class=\"why\"><td colspan=\"{Columns.Length}\"><p>{HtmlText.Encode(PlainText.Reasons(claim))}</p><p class=\"parts\">");
        foreach (var part in ClaimPart.Of(claim.Spans))
        {
            var words = HtmlText.Encode(PlainText.Short(part.Span.Of(article.Text), 60));
            html.Append($"<span>{part.Field}\u00a0<span class=\"part {part.Field}\" title=\"characters {part.Span.Start} to {part.Span.End}\">{words}</span></span> ");
        }
        html.Append(CultureInfo.InvariantCulture, $"<span class=\"rule\">rule {HtmlText.Encode(claim.Rule)}, confidence {claim.Confidence:0.00}</span></p>");
        checks.Write(html, claim);
        html.Append("</td></tr>\n</tbody>\n");
    }

    /// <summary>On narrow screens cells stand below each other, each with the name of its column.</summary>
    private static void Cell(StringBuilder html, int column, string field, string content) =>
        html.Append($"<td class=\"{field}\" data-column=\"{Columns[column]}\">{content}</td>");

    private static void WriteUnclaimed(StringBuilder html, IEnumerable<LinkedNumber> numbers)
    {
        html.Append("<ul class=\"unclaimed\" aria-label=\"Numbers that are no claims\">\n");
        foreach (var number in numbers)
        {
            var unclaimed = number.Number.Unclaimed!;
            html.Append($"<li id=\"{number.Id}-why\"><a href=\"#{number.Id}\">{HtmlText.Encode(unclaimed.Text)}</a> no claim: <b>{Reason(unclaimed)}</b>, {HtmlText.Encode(unclaimed.Detail)}</li>\n");
        }
        html.Append("</ul>\n");
    }

    private static string Reason(UnclaimedNumber number) => FieldName.Of(number.Reason).Replace('_', ' ');
}
