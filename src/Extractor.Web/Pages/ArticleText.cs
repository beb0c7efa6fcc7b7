using System.Globalization;
using Extractor.Pipeline.Output.Html;
using Extractor.Text;
using Extractor.Web.Html;

namespace Extractor.Web.Pages;

/// <summary>
/// An article's clean text as paragraphs, its numbers as links and stretches of it marked. Each paragraph says at which character it begins,
/// so that words selected in a browser are known by their place.
/// </summary>
internal static class ArticleText
{
    public static void Write(HtmlPage page, string text, IReadOnlyCollection<TextMark> marks, IReadOnlyDictionary<int, NumberLink> numbers)
    {
        MarkedText marked = new(text, marks, numbers);
        page.Add($"<div class=\"text\" id=\"text\" dir=\"auto\" lang=\"en\">\n");
        foreach (var paragraph in Paragraphs(text))
        {
            page.Add($"<p data-start=\"{paragraph.Start}\">");
            marked.Write(page.Text, paragraph);
            page.Add($"</p>\n");
        }
        page.Add($"</div>\n");
    }

    /// <summary>The opening tag of a number's link.</summary>
    /// <param name="current">Whether the page is about this number.</param>
    public static NumberLink Number(TextSpan number, string state, string address, string title, bool current = false)
        => new(number, Markup.Of($"<a class=\"n {state}{(current ? " here" : "")}\" id=\"n{number.Start}\" href=\"{address}\" title=\"{title}\"{(current ? new Markup(" aria-current=\"true\"") : Markup.Nothing)}>").Text);

    public static string Anchor(TextSpan number) => string.Create(CultureInfo.InvariantCulture, $"n{number.Start}");

    private static IEnumerable<TextSpan> Paragraphs(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var end = text.IndexOf("\n\n", at, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            if (end > at)
                yield return new(at, end);
            at = end + 2;
        }
    }
}
