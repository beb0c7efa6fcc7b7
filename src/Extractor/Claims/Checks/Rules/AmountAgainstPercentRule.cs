using Extractor.Claims.Checks.Figures;

namespace Extractor.Claims.Checks.Rules;

/// <summary>“up 8 cents, or 2 %, at 4.08”: the amount and the percentage must be the same change.</summary>
internal sealed class AmountAgainstPercentRule : ICheckRule
{
    public CheckKind Kind => CheckKind.AmountAgainstPercent;

    public void Find(ArticleFigures article, List<ClaimCheck> checks)
    {
        foreach (var comparison in article.Comparisons)
        {
            if (comparison is { Amount: { } amount, Change: { } change, Later: var level } && ChangeArithmetic.IsPossible(level, amount) && change.Claim.Direction == amount.Claim.Direction
                && ChangeArithmetic.EarlierLevel(level, amount) is var (earlier, range) && earlier > 0)
                Compare(level, amount, change, amount.Value / earlier * 100, amount.Range.DividedBy(range).Times(100), checks);
        }
    }

    private void Compare(Figure level, Figure amount, Figure change, decimal expected, Interval possible, List<ClaimCheck> checks)
    {
        var sum = $"{NumberText.Change(amount)} to {NumberText.Of(level)} is {NumberText.Amount(expected, "percent")}";
        var distance = possible.Distance(change.Range);
        checks.Add(distance == 0
            ? Checks.Consistent(Kind, expected, change.Value, $"{sum}, as stated ({NumberText.Of(change)}).", level, amount, change)
            : Checks.Inconsistent(Kind, expected, change.Value, distance, "percent", CauseGuess.Of(expected, change.Value, distance, change.Step), $"{sum}, but {NumberText.Of(change)} is stated.", level, amount, change));
    }
}
