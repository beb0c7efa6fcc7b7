using System.Text;
using Extractor.Claims;
using Extractor.Pipeline.Output;
using Extractor.Store.Decisions;
using Extractor.Text;
using Spectre.Console;

namespace Extractor.Cli.Review;

/// <summary>A claim's sentence as markup: the number between ‹ and ›, the words of other fields in the fields' colours.</summary>
internal static class SentenceMarkup
{
    /// <summary>Characters shown on each side of the number; a sentence that has more is cut there.</summary>
    private const int Around = 500;

    public static string Of(ClaimOccurrence claim)
    {
        var from = Math.Max(claim.Sentence.Start, claim.Number.Start - Around);
        var to = Math.Min(claim.Sentence.End, claim.Number.End + Around);
        StringBuilder markup = new(from > claim.Sentence.Start ? "…" : "");
        var at = from;
        foreach (var (span, colour) in Marks(claim, from, to))
        {
            if (span.Start < at)
                continue;
            markup.Append(Plain(claim, at, span.Start));
            var words = Plain(claim, span.Start, span.End);
            markup.Append(colour is null ? $"[bold invert]‹{words}›[/]" : $"[{colour}]{words}[/]");
            at = span.End;
        }
        return markup.Append(Plain(claim, at, to)).Append(to < claim.Sentence.End ? "…" : "").ToString();
    }

    // The number wins over fields that share characters with it.
    private static IEnumerable<(TextSpan Span, string? Colour)> Marks(ClaimOccurrence claim, int from, int to)
    {
        List<(TextSpan Span, string? Colour)> marks = [(claim.Number, null)];
        var reading = ClaimReading.Of(claim);
        foreach (var group in FieldGroup.All)
        {
            if (group.SpanOf(reading) is { } span && span.Start >= from && span.End <= to && (span.End <= claim.Number.Start || span.Start >= claim.Number.End))
                marks.Add((span, group.Colour));
        }
        return marks.OrderBy(mark => mark.Span.Start);
    }

    private static string Plain(ClaimOccurrence claim, int start, int end)
        => Markup.Escape(PlainText.Visible(claim.SentenceText[(start - claim.Sentence.Start)..(end - claim.Sentence.Start)].Replace('\n', ' ')));
}
