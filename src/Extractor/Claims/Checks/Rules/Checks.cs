using Extractor.Claims.Checks.Figures;

namespace Extractor.Claims.Checks.Rules;

/// <summary>Builds checks from figures.</summary>
internal static class Checks
{
    public static ClaimCheck Consistent(CheckKind kind, decimal? expected, decimal? found, string explanation, params IEnumerable<Figure?> figures) =>
        new(kind, CheckOutcome.Consistent, Indices(figures), Rounded(expected), found, 0, null, null, explanation, null);

    /// <param name="unit">Of what is compared.</param>
    public static ClaimCheck Inconsistent(CheckKind kind, decimal? expected, decimal? found, decimal difference, string? unit, CheckCause? cause, string explanation, params IEnumerable<Figure?> figures) =>
        new(kind, CheckOutcome.Inconsistent, Indices(figures), Rounded(expected), found, Rounded(difference), unit == "percent" ? "percentage_point" : unit, cause, explanation, null);

    public static ClaimCheck Derived(CheckKind kind, DerivedFigure derived, string explanation, params IEnumerable<Figure?> figures) =>
        new(kind, CheckOutcome.Derived, Indices(figures), derived.Value, null, null, null, null, explanation, derived);

    private static int[] Indices(IEnumerable<Figure?> figures) => [.. figures.OfType<Figure>().Select(figure => figure.Index).Distinct().Order()];

    private static decimal? Rounded(decimal? value) => value is { } known ? NumberText.Round(known) : null;
}
