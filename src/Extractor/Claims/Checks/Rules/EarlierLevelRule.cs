using Extractor.Claims.Checks.Figures;

namespace Extractor.Claims.Checks.Rules;

/// <summary>“265,000, up 112.8 percent” implies 124,530 a year before.</summary>
internal sealed class EarlierLevelRule : ICheckRule
{
    public CheckKind Kind => CheckKind.EarlierLevel;

    public void Find(ArticleFigures article, List<ClaimCheck> checks)
    {
        foreach (var comparison in article.Comparisons)
        {
            if (comparison is { Earlier: null, Change: { } change } && ChangeArithmetic.EarlierLevel(comparison.Later, change) is var (value, range))
                checks.Add(Derive(comparison.Later, change, value, range));
        }
    }

    private ClaimCheck Derive(Figure later, Figure change, decimal value, Interval range)
    {
        var basis = change.Claim.Basis ?? Basis.Other;
        var period = Periods.Earlier(later.Claim, basis);
        DerivedFigure derived = new(later.Claim.Subject, later.Claim.Metric, later.Unit, later.Claim.Kind, NumberText.Round(value), range.Low, range.High, period?.From, period?.To);
        var when = basis switch { Basis.Year => "a year earlier", Basis.Quarter => "a quarter earlier", Basis.Month => "a month earlier", _ => "before" };
        return Checks.Derived(Kind, derived, $"{NumberText.Of(later)}, {NumberText.Change(change)}, implies {(range.High is null ? "over " : "")}{NumberText.Amount(value, later.Unit)} {when} ({NumberText.Range(range, null)}).", later, change);
    }
}
