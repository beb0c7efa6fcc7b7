using Extractor.Claims;

namespace Extractor.Pipeline.Evaluation;

/// <summary>An extracted claim as far as it is scored. Names are those of the gold guide, dates ISO.</summary>
/// <param name="Sentence">The sentence that the number stands in, verbatim.</param>
/// <param name="Confidence">0 to 1; null when the file tells none.</param>
public sealed record FoundClaim(
    string Article, string? Sentence, string? Number, double? Value, double? High, string? Bound, string? Unit, string? Subject, string? Metric,
    string? Kind, string? Direction, string? Basis, string? From, string? To, string? Modality, double? Confidence)
{
    public string? Year => YearText.Of(From, To);

    public static FoundClaim Of(ClaimOccurrence claim) => new(
        claim.Article, claim.SentenceText, claim.NumberText, (double)claim.Value, (double?)claim.High, FieldName.Of(claim.Bound), claim.Unit, claim.Subject, claim.Metric,
        FieldName.Of(claim.Kind), FieldName.Of(claim.Direction), FieldName.Of(claim.Basis), FieldName.Of(claim.From), FieldName.Of(claim.To),
        FieldName.Of(claim.Modality), claim.Confidence);
}
