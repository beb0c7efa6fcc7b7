using System.Globalization;
using Extractor.Claims.Checks.Figures;

namespace Extractor.Claims.Checks.Rules;

/// <summary>What adds up over a period and is reported as a fact cannot be about a period of which much is still to come: it is a plan, or a figure for the year so far.</summary>
internal sealed class PeriodNotEndedRule : ICheckRule
{
    /// <summary>Articles of the last days of a period speak of it as past.</summary>
    private const int Tolerance = 10;

    public CheckKind Kind => CheckKind.PeriodNotEnded;

    public void Find(ArticleFigures article, List<ClaimCheck> checks)
    {
        if (article.Published is not { } today)
            return;
        foreach (var figure in article.All)
        {
            if (!figure.IsRate && !IsOfTheFuture(figure.Claim) && article.Words.Flows.Contains(figure.Claim.MetricKey) && figure.Claim is { Kind: ClaimKind.Level or ClaimKind.Change, Modality: Modality.Reported, From: { } from, To: { } to } && to > from && from <= today && IsOpen(from, to, today))
            {
                var left = to.DayNumber - today.DayNumber;
                checks.Add(Checks.Inconsistent(Kind, null, figure.Value, left, "day", CheckCause.OtherPeriod,
                    string.Create(CultureInfo.InvariantCulture, $"{NumberText.Of(figure)} is reported for a period that ends on {to:yyyy-MM-dd}, {left} days after the article: probably a plan, or the figure so far."), figure));
            }
        }
    }

    /// <summary>Orders and bookings are facts today about a time to come.</summary>
    private static bool IsOfTheFuture(ClaimOccurrence claim) =>
        claim.MetricKey.Contains("order", StringComparison.Ordinal) || claim.MetricKey.Contains("booking", StringComparison.Ordinal) || claim.MetricKey.Contains("contract", StringComparison.Ordinal);

    private static bool IsOpen(DateOnly from, DateOnly to, DateOnly today)
    {
        var left = to.DayNumber - today.DayNumber;
        return left > 0 && left * Tolerance > to.DayNumber - from.DayNumber;
    }
}
