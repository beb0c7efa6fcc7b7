using Extractor.Claims.Checks.Figures;

namespace Extractor.Claims.Checks.Rules;

/// <summary>“2.4 billion after 785 million” implies a change in percent; of two percentages, one in percentage points.</summary>
internal sealed class ImpliedChangeRule : ICheckRule
{
    public CheckKind Kind => CheckKind.ImpliedChange;

    /// <summary>Smaller numbers without a unit are rather scores and ranks.</summary>
    private const decimal Telling = 10;

    public void Find(ArticleFigures article, List<ClaimCheck> checks)
    {
        foreach (var comparison in article.Comparisons)
        {
            if (comparison is { Earlier: { } earlier, Change: null } && earlier.Unit == comparison.Later.Unit && (earlier.Unit is not null || earlier.Value >= Telling))
                checks.Add(Derive(earlier, comparison.Later));
        }
    }

    private ClaimCheck Derive(Figure earlier, Figure later)
    {
        var points = later.IsPercent;
        var (value, range) = points ? ChangeArithmetic.Rise(earlier, later) : ChangeArithmetic.Growth(earlier, later);
        var unit = points ? "percentage_point" : "percent";
        DerivedFigure derived = new(later.Claim.Subject, $"change of {later.Claim.Metric}", unit, ClaimKind.Change, NumberText.Round(value), range.Low, range.High, later.Claim.From, later.Claim.To);
        return Checks.Derived(Kind, derived, $"{NumberText.Of(later)} after {NumberText.Of(earlier)} is {NumberText.Signed(value, unit)}.", later, earlier);
    }
}
