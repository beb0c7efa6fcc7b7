using Extractor.Claims.Checks;
using Extractor.Claims.Checks.Figures;

namespace Extractor.Pipeline.Output;

/// <summary>Checks as people read them, the same words wherever they are shown.</summary>
public static class CheckText
{
    /// <summary>What needs a look comes first.</summary>
    private static readonly CheckOutcome[] Outcomes = [CheckOutcome.Inconsistent, CheckOutcome.Consistent, CheckOutcome.Derived];

    /// <summary>“inconsistent by at least 17.5 percentage points, perhaps a typing error”.</summary>
    public static string Verdict(ClaimCheck check) => FieldName.Of(check.Outcome) + Gap(check) + Cause(check.Cause);

    /// <summary>“12 checks: 1 inconsistent, 8 consistent, 3 derived”.</summary>
    public static string Tally(IReadOnlyCollection<ClaimCheck> checks)
    {
        var counts = Outcomes.Select(outcome => (Outcome: outcome, Checks: checks.Count(check => check.Outcome == outcome)))
            .Where(count => count.Checks > 0)
            .Select(count => $"{count.Checks} {FieldName.Of(count.Outcome)}");
        return $"{PlainText.Count(checks.Count, "check")}: {string.Join(", ", counts)}";
    }

    /// <summary>Days to come stand in the explanation: by so much the figure is early, not wrong.</summary>
    private static string Gap(ClaimCheck check) => check is { Outcome: CheckOutcome.Inconsistent, Difference: { } difference, DifferenceUnit: not "day" }
        ? $" by at least {NumberText.Amount(difference, check.DifferenceUnit)}"
        : "";

    private static string Cause(CheckCause? cause) => cause switch
    {
        null => "",
        CheckCause.Rounding => ", perhaps rounding",
        CheckCause.OtherScope => ", perhaps another scope",
        CheckCause.OtherPeriod => ", perhaps another period",
        CheckCause.TypingError => ", perhaps a typing error",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "No words for this cause."),
    };
}
