using Extractor.Claims;

namespace Extractor.Store;

/// <summary>A value with the number of rows that have it.</summary>
public readonly record struct FacetCount<T>(T Value, int Rows);

/// <summary>How the values of some fields are spread over rows; each list has the commonest first, and rows without a value are left out.</summary>
/// <param name="Rows">Rows that were counted.</param>
/// <param name="More">Rows beyond those match too.</param>
/// <param name="Years">As <see cref="NumberField.Year"/>; the latest first.</param>
/// <param name="Publishers">Of the shown occurrences.</param>
public sealed record ClaimFacets(
    int Rows, bool More,
    IReadOnlyList<FacetCount<string>> Subjects,
    IReadOnlyList<FacetCount<string>> Metrics,
    IReadOnlyList<FacetCount<int>> Years,
    IReadOnlyList<FacetCount<Modality>> Modalities,
    IReadOnlyList<FacetCount<string>> Publishers,
    IReadOnlyList<FacetCount<ClaimStatus>> Statuses);
