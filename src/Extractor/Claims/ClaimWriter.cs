using Extractor.Recognition.Companies;
using Extractor.Recognition.Numbers;
using Extractor.Text;

namespace Extractor.Claims;

/// <summary>Writes a finished reading down as a claim.</summary>
internal static class ClaimWriter
{
    public static ClaimOccurrence Write(SentenceLayout layout, Reading reading, EntityMention subject, string article)
    {
        var quantity = reading.Quantity;
        var source = layout.Source;
        var kind = Kind(reading);
        var scale = reading.Base is { } last ? UnitChooser.Scale(reading, source.Slice(quantity.NumberSpan), source.Slice(last.Quantity.NumberSpan)) : 1;
        return new ClaimOccurrence(
            article,
            layout.Sentence.Span,
            layout.Text,
            quantity.NumberSpan,
            source.Slice(quantity.NumberSpan),
            quantity.Value * scale,
            quantity.High,
            quantity.Bound,
            quantity.Step * scale,
            reading.Unit,
            subject.Name,
            subject.Kind == EntityKind.Person ? EntityKind.Other : subject.Kind,
            reading.MetricName,
            reading.Entry?.Name ?? reading.MetricName.ToLowerInvariant(),
            Scope(layout, reading, subject),
            kind,
            kind == ClaimKind.Change ? reading.Role == Role.Change ? reading.Direction ?? Direction.Up : IsEarlierChange(reading) ? reading.Base!.Direction ?? Direction.Up : Direction.Up : null,
            kind == ClaimKind.Change ? (IsEarlierChange(reading) ? reading.Base!.Basis : reading.Basis) ?? Basis.Other : null,
            reading.From,
            reading.To,
            reading.Modality,
            reading.SaidBy,
            new ClaimSpans(subject.Span, quantity.UnitSpan, reading.Metric?.SpanIn(source), reading.Period?.Span, reading.Speaker),
            reading.Rule,
            reading.Why,
            Math.Round(reading.Confidence, 2));
    }

    private static ClaimKind Kind(Reading reading) => reading.Role switch
    {
        Role.Change => ClaimKind.Change,
        Role.PriorLevel when IsEarlierChange(reading) => ClaimKind.Change,
        Role.Share or Role.NewLevel or Role.PriorLevel when reading.Entry is { Growth: true } && reading.Quantity.Dimension == Recognition.Units.Dimension.Percent => ClaimKind.Change,
        _ when reading.Quantity.Dimension == Recognition.Units.Dimension.Percent => reading.Entry is { Rate: true } ? ClaimKind.Level : ClaimKind.Share,
        _ => ClaimKind.Level,
    };

    /// <summary>“rose 3%, compared to 2% in the month before”: both are changes.</summary>
    private static bool IsEarlierChange(Reading reading) =>
        reading is { Role: Role.PriorLevel, Base.Role: Role.Change, Quantity.Dimension: Recognition.Units.Dimension.Percent, Base.Quantity.Dimension: Recognition.Units.Dimension.Percent } && reading.Entry is not ({ Share: true } or { Rate: true }) && reading.Base!.Clause == reading.Clause;

    private static List<string> Scope(SentenceLayout layout, Reading reading, EntityMention subject)
    {
        List<string> scope = [.. (reading.Metric?.Scope ?? []).Where(s => s.Entity != subject.Entity).Select(s => s.Name).Distinct()];
        if (reading.Metric is { Entry: not null } metric && Modifiers(layout, metric) is { Length: > 0 } modifiers)
            scope.Add(modifiers);
        else if (reading.Metric is null && reading.MetricName.StartsWith("overseas ", StringComparison.Ordinal))
            scope.Add("overseas");
        if (reading is { Role: Role.PriorLevel, Modality: not Modality.Reported })
            scope.Add("previously");
        scope.Sort(StringComparer.Ordinal);
        return scope;
    }

    /// <summary>The words before a known head: “own brand overseas” of “own brand overseas sales”.</summary>
    private static string Modifiers(SentenceLayout layout, MetricMention metric)
    {
        List<string> words = [];
        for (var i = metric.First; i < metric.Head; i++)
        {
            if (layout.IsOpen(i) && layout.IsWord(i) && !layout.Is(i, layout.Words.Fillers) && !layout.Is(i, layout.Words.Adjectives))
                words.Add(layout.Source.Chars(i).ToString().ToLowerInvariant());
        }
        return string.Join(' ', words);
    }
}
