using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Store;
using Extractor.Web.Html;

namespace Extractor.Web.Pages;

/// <summary>Rows of a query as a table: one line of fields, and the sentence that each was read from below it.</summary>
internal static class ClaimTable
{
    private const int LongestSentence = 320;

    /// <param name="caption">Read to those who do not see the table.</param>
    public static void Write(HtmlPage page, IReadOnlyList<ClaimRow> rows, string caption)
    {
        page.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{caption}\"><table class=\"claims\">\n<thead><tr>");
        foreach (var column in (ReadOnlySpan<string>)["Subject", "Metric", "Value", "Period", "Certainty", "Published", "Status", "Conf."])
            page.Add($"<th scope=\"col\">{column}</th>");
        page.Add($"</tr></thead>\n");
        foreach (var row in rows)
            WriteRow(page, row);
        page.Add($"</table></div>\n");
    }

    private static void WriteRow(HtmlPage page, ClaimRow row)
    {
        var address = row.Version == 1 ? Links.Claim(row.ClaimId) : Links.Version(row.ClaimId, row.Version);
        page.Add($"<tbody class=\"row\" data-item>\n<tr><td>{SubjectLink(row)}</td><td>{PlainText.Metric(row.Metric, row.Scope)}");
        if (row.Kind != Claims.ClaimKind.Level)
            page.Add($" <span class=\"tag\">{FieldName.Of(row.Kind)}</span>");
        page.Add($"</td><td class=\"value\"><a href=\"{address}\" data-open>{Value(row)}</a></td><td class=\"nowrap\">{PlainText.Period(row.From, row.To)}</td>");
        page.Add($"<td>{FieldName.Of(row.Modality)}</td><td class=\"nowrap\">{FieldName.Of(row.Published)}</td><td>{Status(row)}</td><td class=\"number\">{row.Confidence:0.00}</td></tr>\n");
        page.Add($"<tr class=\"sentence\"><td colspan=\"8\" dir=\"auto\">{Sentence(row)} ");
        page.Add($"<a class=\"source\" href=\"{Links.Article(row.Article)}\">{row.Publisher ?? row.Article}</a></td></tr>\n</tbody>\n");
    }

    public static string Value(ClaimRow row) => PlainText.Value(row.Value, row.High, row.Bound, row.Unit, row.Direction);

    public static Markup Status(ClaimRow row) => Status(row.Status, row.ArticleMissing);

    public static Markup Status(ClaimStatus status, bool missing = false)
        => Markup.Of($"<span class=\"status {FieldName.Of(status)}\">{FieldName.Of(status)}</span>{(missing ? Markup.Of($" <span class=\"tag\">article gone</span>") : Markup.Nothing)}");

    /// <summary>The sentence with its number marked, cut around it where it is long.</summary>
    public static Markup Sentence(ClaimRow row)
    {
        var (text, number) = (row.Sentence, row.NumberInSentence);
        var first = Math.Max(0, number.Start - (LongestSentence / 2));
        var end = Math.Min(text.Length, Math.Max(number.End, first + LongestSentence));
        return Markup.Of($"{(first > 0 ? "…" : "")}{text[first..number.Start]}<mark>{text[number.Start..number.End]}</mark>{text[number.End..end]}{(end < text.Length ? "…" : "")}");
    }

    private static Markup SubjectLink(ClaimRow row)
        => row.Subject is { } subject ? Markup.Of($"<a href=\"{Links.Company(subject)}\">{subject}</a>") : Markup.Of($"<span class=\"none\">nobody named</span>");
}
