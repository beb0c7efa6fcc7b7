using Extractor.Store.Decisions;
using Extractor.Text;

namespace Extractor.Cli.Review;

/// <summary>Fields of a claim that are shown as one, with the digit that edits them, as on the pages in the browser.</summary>
/// <param name="Colour">Of its words in the sentence.</param>
/// <param name="SpanOf">Where the text supplied it; null where it did not.</param>
internal sealed record FieldGroup(char Key, string Name, string Colour, Func<ClaimReading, TextSpan?> SpanOf, params string[] Fields)
{
    public static IReadOnlyList<FieldGroup> All { get; } =
    [
        new('1', "Subject", "green", reading => reading.Spans.Subject, "subject", "subject_kind"),
        new('2', "Metric", "blue", reading => reading.Spans.Metric, "metric", "scope", "kind", "direction", "basis"),
        new('3', "Value", "yellow", _ => null, "value", "high", "bound"),
        new('4', "Unit", "magenta", reading => reading.Spans.Unit, "unit"),
        new('5', "Period", "aqua", reading => reading.Spans.Period, "from", "to"),
        new('6', "Certainty", "default", _ => null, "modality"),
        new('7', "Said by", "red", reading => reading.Spans.Speaker, "said_by"),
    ];

    /// <summary>All fields that can be edited, in their order.</summary>
    public static IReadOnlyList<ReadingField> Editable { get; } = [.. All.SelectMany(group => group.Fields).Select(name => ReadingField.Find(name)!)];
}
