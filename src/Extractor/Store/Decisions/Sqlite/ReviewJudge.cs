using Extractor.Claims;
using Extractor.Claims.Checks;

namespace Extractor.Store.Decisions.Sqlite;

/// <summary>How urgently each occurrence of an article should be looked at.</summary>
internal static class ReviewJudge
{
    private static readonly CrossChecker Checker = new();

    public static IEnumerable<ItemRow> Judge(ArticleLedger ledger, IReadOnlySet<long> inConflict)
    {
        var shown = ledger.Rules.Concat(ledger.Made).Where(row => !row.IsHidden).OrderBy(row => row.Occurrence.Number.Start).ThenBy(row => row.Id).ToList();
        var failed = Failed([.. shown.Where(row => row.Aside is null)], ledger.Published);
        foreach (var row in shown)
        {
            var reasons = Reasons(row, failed.Contains(row.Id), inConflict.Contains(row.Id));
            yield return new(row.Id, row.State, Risk(row.Occurrence.Confidence, reasons), ItemRow.Bits(reasons));
        }
    }

    // Rounded, so that it can be told whether a row has changed.
    public static double Risk(double confidence, IReadOnlyList<ReviewReason> reasons) => Math.Round(ReviewRisk.Of(confidence, reasons), 6);

    private static HashSet<long> Failed(List<LedgerRow> standing, DateOnly? published)
    {
        List<ClaimOccurrence> claims = [.. standing.Select(row => row.Occurrence)];
        var failed = Checker.Check(claims, published).Where(check => check.Outcome == CheckOutcome.Inconsistent);
        return [.. failed.SelectMany(check => check.Claims).Select(index => standing[index].Id)];
    }

    private static List<ReviewReason> Reasons(LedgerRow row, bool failed, bool conflict)
    {
        List<ReviewReason> reasons = [];
        if (row.Occurrence.Confidence < ReviewRisk.LowConfidence)
            reasons.Add(ReviewReason.LowConfidence);
        if (failed)
            reasons.Add(ReviewReason.FailedCheck);
        if (row.Status == ClaimStatus.Disputed)
            reasons.Add(ReviewReason.Disputed);
        if (IsUncertain(row.Occurrence))
            reasons.Add(ReviewReason.UncertainCompany);
        if (conflict)
            reasons.Add(ReviewReason.Conflict);
        return reasons;
    }

    private static bool IsUncertain(ClaimOccurrence claim)
        => claim.Rule != Replay.ArticleReplay.RuleName && (claim.Subject is null || claim.Spans.Subject is not { } span || !claim.Sentence.Contains(span));
}
