using System.Text;

namespace Extractor.Pipeline.Output.Html;

/// <summary>
/// What became of every number of some articles, as one HTML document that needs nothing beside itself: no script, no request. The words behind a claim
/// are shown by style rules alone.
/// </summary>
public static class ExplanationPage
{
    private const string Stylesheet = "explanation.css";

    /// <summary>Forbids what the page does not need anyhow, should a text ever come into it unencoded.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private static readonly Lazy<string> Style = new(ReadStyle);

    /// <param name="extractions">At least one.</param>
    public static string Of(IReadOnlyList<Extraction> extractions)
    {
        ArgumentOutOfRangeException.ThrowIfZero(extractions.Count);
        var several = extractions.Count > 1;
        List<ArticleSection> sections = [.. extractions.Select((extraction, index) => new ArticleSection(extraction, $"a{index + 1}", several ? 2 : 1))];
        StringBuilder html = new();
        WriteHead(html, several ? $"The numbers of {extractions.Count} articles" : Title(extractions[0]), sections);
        html.Append("<main>\n");
        if (several)
            WriteContents(html, extractions);
        WriteKey(html);
        foreach (var section in sections)
            section.Write(html);
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void WriteHead(StringBuilder html, string title, List<ArticleSection> sections)
    {
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.Append($"<title>{HtmlText.Encode(title)}</title>\n<style>\n{Style.Value}");
        foreach (var section in sections)
            section.WriteStyle(html);
        html.Append("</style>\n</head>\n<body>\n");
    }

    private static void WriteContents(StringBuilder html, IReadOnlyList<Extraction> extractions)
    {
        html.Append($"<h1>The numbers of {extractions.Count} articles</h1>\n<nav aria-label=\"Articles\">\n<ol>\n");
        for (var i = 0; i < extractions.Count; i++)
            html.Append($"<li><a href=\"#a{i + 1}\">{HtmlText.Encode(Title(extractions[i]))}</a>, {HtmlText.Encode(AccountedNumber.Tally(AccountedNumber.Of(extractions[i])).Replace('_', ' '))}</li>\n");
        html.Append("</ol>\n</nav>\n");
    }

    private static void WriteKey(StringBuilder html)
    {
        html.Append("<aside class=\"key\" aria-label=\"Key\">\n<p><span class=\"number claimed\">1,234</span> carries a claim, <span class=\"number not-claimed\">5</span> carries none.");
        html.Append(" <span class=\"pointer\">Point at a number or a claim, or choose it, to see in the text the words that it was read from:</span>");
        foreach (var part in (ReadOnlySpan<string>)["subject", "metric", "unit", "period", "speaker"])
            html.Append($" <span class=\"part {part}\">{part}</span>");
        html.Append("</p>\n</aside>\n");
    }

    private static string Title(Extraction extraction) => extraction.Article.Title ?? extraction.Article.Id;

    private static string ReadStyle()
    {
        using var stream = typeof(ExplanationPage).Assembly.GetManifestResourceStream(Stylesheet)
            ?? throw new InvalidOperationException($"The assembly lacks {Stylesheet}.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
