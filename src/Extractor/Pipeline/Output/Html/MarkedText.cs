using System.Text;
using Extractor.Text;

namespace Extractor.Pipeline.Output.Html;

/// <summary>
/// A text cut wherever a mark begins or ends, since marks cross each other and elements may not. Numbers are links: they overlap no other number,
/// and marks that cross them are cut at their borders.
/// </summary>
public sealed class MarkedText
{
    private readonly string _text;
    private readonly IReadOnlyDictionary<int, NumberLink> _links;
    private readonly List<(TextSpan Span, string Classes)> _stretches = [];

    /// <param name="links">By the position at which the number begins.</param>
    public MarkedText(string text, IReadOnlyCollection<TextMark> marks, IReadOnlyDictionary<int, NumberLink> links)
    {
        (_text, _links) = (text, links);
        var borders = marks.Select(mark => (At: mark.Span.Start, Opens: true, mark.Class))
            .Concat(marks.Select(mark => (At: mark.Span.End, Opens: false, mark.Class)))
            .Concat(links.Values.SelectMany(link => new[] { (At: link.Number.Start, Opens: true, Class: ""), (At: link.Number.End, Opens: false, Class: "") }))
            .Append((At: text.Length, Opens: false, Class: ""))
            .OrderBy(border => border.At);
        List<string> open = [];
        var at = 0;
        foreach (var border in borders)
        {
            if (border.At > at)
                _stretches.Add((new TextSpan(at, border.At), string.Join(' ', open.Where(name => name.Length > 0).Distinct())));
            at = border.At;
            if (border.Opens)
                open.Add(border.Class);
            else
                open.Remove(border.Class);
        }
    }

    /// <summary>The text of a range, which cuts no number.</summary>
    public void Write(StringBuilder html, TextSpan range)
    {
        var end = -1;
        for (var i = FirstIn(range); i < _stretches.Count && _stretches[i].Span.Start < range.End; i++)
        {
            var (span, classes) = _stretches[i];
            if (_links.TryGetValue(span.Start, out var link))
            {
                html.Append(link.OpeningTag);
                end = link.Number.End;
            }
            var text = HtmlText.Encode(_text[Math.Max(span.Start, range.Start)..Math.Min(span.End, range.End)]);
            _ = classes.Length > 0 ? html.Append($"<span class=\"{classes}\">{text}</span>") : html.Append(text);
            if (span.End == end)
                html.Append("</a>");
        }
    }

    private int FirstIn(TextSpan range)
    {
        int low = 0, high = _stretches.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_stretches[middle].Span.End <= range.Start)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
