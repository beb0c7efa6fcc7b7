namespace Extractor.Claims.Checks;

/// <summary>One piece of arithmetic over claims of an article.</summary>
/// <param name="Claims">Indices into the list of claims that was checked; ascending, at least one.</param>
/// <param name="Expected">What the other claims imply; null where nothing is expected.</param>
/// <param name="Found">What the checked claim says; null when the figure is derived.</param>
/// <param name="Difference">How far <paramref name="Found"/> lies from what printed precision allows; 0 when consistent, null when derived.</param>
/// <param name="DifferenceUnit">Canonical unit of <paramref name="Difference"/>: “percentage_point” between percentages, “day” between dates; null when there is no difference or its unit is unknown.</param>
/// <param name="Cause">Only of inconsistent claims; null when nothing points to a cause.</param>
/// <param name="Explanation">One plain sentence with the arithmetic.</param>
/// <param name="Derived">Only of derived figures.</param>
public sealed record ClaimCheck(
    CheckKind Kind, CheckOutcome Outcome, IReadOnlyList<int> Claims,
    decimal? Expected, decimal? Found, decimal? Difference, string? DifferenceUnit, CheckCause? Cause, string Explanation, DerivedFigure? Derived);
