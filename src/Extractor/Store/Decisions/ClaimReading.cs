using Extractor.Claims;
using Extractor.Recognition.Companies;
using Extractor.Recognition.Numbers;

namespace Extractor.Store.Decisions;

/// <summary>The fields of an occurrence that a reviewer decides on; meanings as in <see cref="ClaimOccurrence"/>.</summary>
/// <param name="Spans">Into the text that the reading was made on.</param>
public sealed record ClaimReading(
    decimal Value,
    decimal? High,
    Bound Bound,
    decimal Step,
    string? Unit,
    string? Subject,
    EntityKind SubjectKind,
    string Metric,
    string MetricKey,
    IReadOnlyList<string> Scope,
    ClaimKind Kind,
    Direction? Direction,
    Basis? Basis,
    DateOnly? From,
    DateOnly? To,
    Modality Modality,
    string? SaidBy,
    ClaimSpans Spans)
{
    public static ClaimReading Of(ClaimOccurrence occurrence) => new(
        occurrence.Value, occurrence.High, occurrence.Bound, occurrence.Step, occurrence.Unit, occurrence.Subject, occurrence.SubjectKind, occurrence.Metric,
        occurrence.MetricKey, occurrence.Scope, occurrence.Kind, occurrence.Direction, occurrence.Basis, occurrence.From, occurrence.To, occurrence.Modality,
        occurrence.SaidBy, occurrence.Spans);

    /// <summary>The occurrence with these fields; its place, rule, reasons and confidence stay.</summary>
    public ClaimOccurrence ApplyTo(ClaimOccurrence occurrence) => occurrence with
    {
        Value = Value, High = High, Bound = Bound, Step = Step, Unit = Unit, Subject = Subject, SubjectKind = SubjectKind, Metric = Metric,
        MetricKey = MetricKey, Scope = Scope, Kind = Kind, Direction = Direction, Basis = Basis, From = From, To = To, Modality = Modality,
        SaidBy = SaidBy, Spans = Spans,
    };

    public bool Equals(ClaimReading? other)
        => other is not null && Parts().Equals(other.Parts()) && Scope.SequenceEqual(other.Scope, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Value, Unit, Subject, MetricKey, From, To);

    private (object, object, object) Parts() => (
        (Value, High, Bound, Step, Unit, Subject, SubjectKind), (Metric, MetricKey, Kind, Direction, Basis), (From, To, Modality, SaidBy, Spans));
}
