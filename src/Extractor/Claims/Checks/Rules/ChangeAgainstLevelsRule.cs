using Extractor.Claims.Checks.Figures;

namespace Extractor.Claims.Checks.Rules;

/// <summary>
/// “rose 5 % to X from Y”, “X would mean 41 percent more” against the year before: does the change follow from the levels?
/// Agreement is its own evidence; a contradiction is told only where the words of one sentence tie the figures.
/// </summary>
internal sealed class ChangeAgainstLevelsRule : ICheckRule
{
    public CheckKind Kind => CheckKind.ChangeAgainstLevels;

    public void Find(ArticleFigures article, List<ClaimCheck> checks)
    {
        foreach (var comparison in article.Comparisons)
        {
            if (comparison is { Earlier: { } earlier, Change: { } change })
                Compare(comparison, earlier, change, checks);
        }
    }

    private void Compare(Comparison comparison, Figure earlier, Figure change, List<ClaimCheck> checks)
    {
        var later = comparison.Later;
        var relative = ChangeArithmetic.IsRelative(change);
        var (expected, possible) = relative ? ChangeArithmetic.Growth(earlier, later) : ChangeArithmetic.Rise(earlier, later);
        var (stated, range) = relative ? ChangeArithmetic.Percent(change) : ChangeArithmetic.Amount(change);
        var unit = relative ? "percent" : change.Unit;
        var sum = $"{NumberText.Of(later)} after {NumberText.Of(earlier)} is {NumberText.Signed(expected, unit)}";
        var distance = possible.Distance(range);
        if (distance == 0 && IsTelling(possible, stated, unit))
            checks.Add(Checks.Consistent(Kind, expected, stated, $"{sum}, as stated ({NumberText.Change(change)}).", later, earlier, change));
        else if (distance > 0 && comparison is { ChangeBy: Linkage.Words, EarlierBy: Linkage.Words } && Periods.MayPrecede(earlier.Claim, later.Claim))
            checks.Add(Checks.Inconsistent(Kind, expected, stated, distance, unit, CauseGuess.Of(expected, stated, distance, change.Step), $"{sum}, but {NumberText.Change(change)} is stated.", later, earlier, change));
    }

    /// <summary>Levels as coarse as “4 billion” agree with almost any change.</summary>
    private static bool IsTelling(Interval possible, decimal stated, string? unit) =>
        possible.High - possible.Low is { } width && (width <= Math.Abs(stated) * 1.2m || unit == "percent" && width <= 2);
}
