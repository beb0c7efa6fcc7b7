namespace Extractor.Pipeline.Evaluation;

/// <summary>A claim as a careful reader noted it. Lists hold acceptable answers, best first; an empty list asks for nothing.</summary>
/// <param name="Quote">A verbatim piece of the text that holds the number.</param>
/// <param name="Core">False for incidental claims, which may be found or left.</param>
public sealed record GoldClaim(
    string Article, string Quote, string Number, double? Value, double? High, string? Bound,
    IReadOnlyList<string?> Unit, IReadOnlyList<string?> Subject, IReadOnlyList<string?> Metric,
    string? Kind, string? Direction, string? Basis, string? From, string? To, string? Modality, bool Core)
{
    /// <summary>The year that the claim is about: that of its end, else of its start; null without a period.</summary>
    public string? Year => YearText.Of(From, To);
}
