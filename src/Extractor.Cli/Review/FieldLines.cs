using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Store.Decisions;

namespace Extractor.Cli.Review;

/// <summary>A reading's fields in words, as the screen shows them.</summary>
internal static class FieldLines
{
    public static string Of(FieldGroup group, ClaimReading reading)
    {
        string?[] words = group.Key switch
        {
            '1' => reading.Subject is null ? [] : [reading.Subject, $"({FieldName.Of(reading.SubjectKind)})"],
            '2' => [PlainText.Metric(reading.Metric, reading.Scope), $"({string.Join(", ", Shape(reading))})"],
            '3' => [PlainText.Value(reading.Value, reading.High, reading.Bound, unit: null, reading.Direction)],
            '4' => [reading.Unit],
            '5' => [PlainText.Period(reading.From, reading.To)],
            '6' => [FieldName.Of(reading.Modality)],
            _ => [reading.SaidBy],
        };
        var text = string.Join(' ', words.Where(part => !string.IsNullOrEmpty(part)));
        return text.Length == 0 ? "none" : text;
    }

    private static IEnumerable<string> Shape(ClaimReading reading)
    {
        yield return FieldName.Of(reading.Kind);
        if (reading.Direction is { } direction)
            yield return FieldName.Of(direction);
        if (reading.Basis is { } basis)
            yield return $"against {FieldName.Of(basis)}";
    }
}
