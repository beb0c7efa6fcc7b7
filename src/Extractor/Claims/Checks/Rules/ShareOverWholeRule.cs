using Extractor.Claims.Checks.Figures;

namespace Extractor.Claims.Checks.Rules;

/// <summary>No part is greater than its whole, and nothing falls by more than all of it; profits can, since they turn into losses.</summary>
internal sealed class ShareOverWholeRule : ICheckRule
{
    private static readonly string[] Balances = ["profit", "earnings", "income", "loss", "result", "cash flow", "balance", "ebit", "margin", "return"];

    public CheckKind Kind => CheckKind.ShareOverWhole;

    public void Find(ArticleFigures article, List<ClaimCheck> checks)
    {
        foreach (var figure in article.All)
        {
            if (!figure.IsUsable || !figure.IsPercent || figure.Range.Low <= 100 || IsBalance(figure.Claim))
                continue;
            if (figure.Claim.Kind == ClaimKind.Share || figure.Claim is { Kind: ClaimKind.Change, Direction: Direction.Down })
            {
                var what = figure.IsChange ? "a fall" : "a share";
                checks.Add(Checks.Inconsistent(Kind, 100, figure.Value, figure.Value - 100, CheckCause.TypingError, $"{NumberText.Of(figure)} is stated as {what}, which cannot exceed 100 %.", figure));
            }
        }
    }

    private static bool IsBalance(ClaimOccurrence claim) =>
        Array.Exists(Balances, name => claim.MetricKey.Contains(name, StringComparison.OrdinalIgnoreCase) || claim.Metric.Contains(name, StringComparison.OrdinalIgnoreCase));
}
