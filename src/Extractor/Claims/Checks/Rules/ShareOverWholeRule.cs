using Extractor.Claims.Checks.Figures;

namespace Extractor.Claims.Checks.Rules;

/// <summary>No part is greater than its whole, and nothing sold or made falls by more than all of it; profits can, since they turn into losses.</summary>
internal sealed class ShareOverWholeRule : ICheckRule
{
    /// <summary>Beyond this the number was no percentage.</summary>
    private const decimal Credible = 1000;

    public CheckKind Kind => CheckKind.ShareOverWhole;

    public void Find(ArticleFigures article, List<ClaimCheck> checks)
    {
        foreach (var figure in article.All)
        {
            if (!figure.IsUsable || !figure.IsPercent || figure.Range.Low <= 100 || figure.Value > Credible)
                continue;
            if (IsPart(figure.Claim) || IsFall(figure.Claim))
            {
                var what = figure.IsChange ? "a fall" : "a share";
                checks.Add(Checks.Inconsistent(Kind, 100, figure.Value, figure.Value - 100, "percent", CheckCause.TypingError, $"{NumberText.Of(figure)} is stated as {what}, which cannot exceed 100 %.", figure));
            }
        }
    }

    /// <summary>Debt can be 129 percent of output: only what is named a share or stake is part of the whole.</summary>
    private static bool IsPart(ClaimOccurrence claim) =>
        claim.Kind == ClaimKind.Share && (claim.MetricKey is "stake" or "market share" || claim.Metric.StartsWith("share of", StringComparison.OrdinalIgnoreCase));

    private static bool IsFall(ClaimOccurrence claim) =>
        claim is { Kind: ClaimKind.Change, Direction: Direction.Down } && PeriodWithinPeriodRule.OneWay.Contains(claim.MetricKey);
}
