using System.Globalization;
using System.Text;
using Extractor.Ingestion;
using Extractor.Text;

namespace Extractor.Pipeline.Output.Html;

/// <summary>One article in a page: its headline and date, its paragraphs with their numbers, the checks, and what was left out of it.</summary>
internal sealed class ArticleSection
{
    private const string ParagraphBreak = "\n\n";

    private readonly Article _article;
    private readonly string _id;
    private readonly int _headingLevel;
    private readonly IReadOnlyList<AccountedNumber> _accounted;
    private readonly IReadOnlyList<LinkedNumber> _numbers;
    private readonly MarkedText _text;
    private readonly CheckLists _checks;
    private readonly NumberLists _lists;

    /// <param name="id">The article's id in the page.</param>
    /// <param name="headingLevel">1 to 6.</param>
    public ArticleSection(Extraction extraction, string id, int headingLevel)
    {
        (_article, _id, _headingLevel) = (extraction.Article, id, headingLevel);
        _accounted = AccountedNumber.Of(extraction);
        _numbers = LinkedNumber.Of(_accounted, id);
        _text = new MarkedText(_article.Text, [.. _numbers.SelectMany(Marks)], _numbers.ToDictionary(number => number.Number.Number.Start, Link));
        _checks = new CheckLists(ArticleChecks.Of(extraction), _numbers, id);
        _lists = new NumberLists(_article, id, _checks);
    }

    /// <summary>
    /// Rules that show the words of a claim while one looks at it: points at the claim or its number, or has chosen one of them and points at no other.
    /// </summary>
    public void WriteStyle(StringBuilder css)
    {
        foreach (var number in _numbers)
        {
            foreach (var (claim, index) in number.Claims)
            {
                var row = $"#{_id}-c{index}";
                css.Append($"#{_id}:has({row}:hover,#{number.Id}:is(:hover,:focus-visible)),#{_id}:not(:has(:is(.claim,.number):hover)):has({row}:target,#{number.Id}:target){{");
                css.Append($"{row}{{background:var(--look)}}.c{index}number{{outline:2px solid currentcolor}}");
                foreach (var part in ClaimPart.Of(claim.Spans))
                    css.Append($".c{index}{part.Field}{{background:var(--{part.Field})}}");
                css.Append("}\n");
            }
        }
    }

    public void Write(StringBuilder html)
    {
        html.Append($"<article id=\"{_id}\">\n");
        Queue<LinkedNumber> numbers = new(_numbers);
        WriteHeader(html, numbers);
        var from = _article.HeadlineEnd;
        while (from < _article.Text.Length)
        {
            var next = _article.Text.IndexOf(ParagraphBreak, from, StringComparison.Ordinal);
            TextSpan paragraph = new(from, next < 0 ? _article.Text.Length : next);
            WriteParagraph(html, paragraph, numbers);
            from = next < 0 ? _article.Text.Length : next + ParagraphBreak.Length;
        }
        _checks.WriteAll(html, _headingLevel + 1);
        WriteRemoved(html);
        html.Append("</article>\n");
    }

    private void WriteHeader(StringBuilder html, Queue<LinkedNumber> numbers)
    {
        TextSpan headline = new(0, _article.HeadlineEnd);
        html.Append($"<header>\n<h{_headingLevel}>");
        if (headline.Length > 0)
            _text.Write(html, headline);
        else
            html.Append(HtmlText.Encode(_article.Title ?? _article.Id));
        html.Append($"</h{_headingLevel}>\n<p class=\"source\">");
        html.AppendJoin(", ", new[] { _article.Publisher, _article.Author, _article.Id }.Where(text => !string.IsNullOrWhiteSpace(text)).Select(HtmlText.Encode));
        if (HtmlText.Address(_article.Url) is { } address)
            html.Append($", <a href=\"{address}\" rel=\"noreferrer\">original</a>");
        html.Append("</p>\n");
        WriteDate(html);
        html.Append($"<p>{HtmlText.Encode(AccountedNumber.Tally(_accounted).Replace('_', ' '))}.</p>\n");
        _lists.Write(html, TakeUntil(headline.End, numbers));
        html.Append("</header>\n");
    }

    private void WriteDate(StringBuilder html)
    {
        if (_article.Published is not { } published)
        {
            html.Append("<p>No publication date was found: relative periods stay open.</p>\n");
            return;
        }
        var day = FieldName.Of((DateOnly?)published.Date);
        html.Append(CultureInfo.InvariantCulture, $"<p>Published <time datetime=\"{day}\">{day}</time> ({FieldName.Of(published.Source).Replace('_', ' ')}, trust {published.Trust:0.00})");
        html.Append($" from “{HtmlText.Encode(PlainText.Short(published.Evidence, 160))}”{(published.Why.Length > 0 ? ": " : "")}{HtmlText.Encode(published.Why)}</p>\n");
    }

    private void WriteParagraph(StringBuilder html, TextSpan paragraph, Queue<LinkedNumber> numbers)
    {
        if (string.IsNullOrWhiteSpace(paragraph.Of(_article.Text)))
            return;
        html.Append("<section class=\"paragraph\">\n<p class=\"text\" dir=\"auto\">");
        _text.Write(html, paragraph);
        html.Append("</p>\n");
        _lists.Write(html, TakeUntil(paragraph.End, numbers));
        html.Append("</section>\n");
    }

    private void WriteRemoved(StringBuilder html)
    {
        if (_article.Removed.Count == 0)
            return;
        html.Append($"<details class=\"removed\">\n<summary>Left out of the text: {PlainText.Count(_article.Removed.Count, "block")}</summary>\n<dl>\n");
        foreach (var block in _article.Removed)
            html.Append($"<div><dt>{FieldName.Of(block.Reason).Replace('_', ' ')}</dt><dd dir=\"auto\">{HtmlText.Encode(block.Text.Trim())}</dd></div>\n");
        html.Append("</dl>\n</details>\n");
    }

    private static List<LinkedNumber> TakeUntil(int end, Queue<LinkedNumber> numbers)
    {
        List<LinkedNumber> taken = [];
        while (numbers.TryPeek(out var next) && next.Number.Number.End <= end)
            taken.Add(numbers.Dequeue());
        return taken;
    }

    private static IEnumerable<TextMark> Marks(LinkedNumber number)
    {
        foreach (var (claim, index) in number.Claims)
        {
            yield return new TextMark(claim.Number, $"c{index}number");
            foreach (var part in ClaimPart.Of(claim.Spans))
                yield return new TextMark(part.Span, $"c{index}{part.Field}");
        }
    }

    private NumberLink Link(LinkedNumber number)
    {
        var unclaimed = number.Number.Unclaimed;
        var title = unclaimed is null
            ? string.Join("; ", number.Claims.Select(claim => PlainText.Summary(claim.Claim)))
            : $"no claim: {FieldName.Of(unclaimed.Reason).Replace('_', ' ')}, {unclaimed.Detail}";
        var target = unclaimed is null ? $"{_id}-c{number.Claims[0].Index}" : $"{number.Id}-why";
        var state = unclaimed is null ? "claimed" : "not-claimed";
        return new NumberLink(number.Number.Number, $"<a class=\"number {state}\" id=\"{number.Id}\" href=\"#{target}\" title=\"{HtmlText.Encode(title)}\">");
    }
}
