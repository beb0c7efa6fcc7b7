using Extractor.Recognition.Numbers;

namespace Extractor.Claims.Checks.Figures;

/// <summary>A claim with what checks ask of it.</summary>
internal sealed class Figure
{
    /// <summary>Greater values are left alone: products of two would leave the range of decimals.</summary>
    public const decimal Limit = 1_000_000_000_000_000m;
    private const decimal Least = 0.000_001m;

    public Figure(int index, ClaimOccurrence claim, int subject, int sentence)
    {
        (Index, Claim, Subject, Sentence) = (index, claim, subject, sentence);
        Step = StepOf(claim);
        Range = RangeOf(claim, Step);
        Wording = Wordings.Normalise(claim.Metric);
    }

    public int Index { get; }

    public ClaimOccurrence Claim { get; }

    /// <summary>Equal for figures of the same subject, whatever form of its name.</summary>
    public int Subject { get; }

    /// <summary>Ordinal among the sentences that carry claims.</summary>
    public int Sentence { get; }

    /// <summary>The metric's words without plural endings.</summary>
    public string Wording { get; }

    /// <summary>Weight of the last digit that counts: the printed one or, in round numbers such as 550,000, the last that is not 0, but no more than a hundredth of the value.</summary>
    public decimal Step { get; }

    /// <summary>The values that the number can stand for.</summary>
    public Interval Range { get; }

    public decimal Value => Claim.Value;

    public string? Unit => Claim.Unit;

    public bool IsPercent => Claim.Unit == "percent";

    public bool IsChange => Claim.Kind == ClaimKind.Change;

    /// <summary>An amount, or a share that itself rises and falls, such as a margin.</summary>
    public bool IsLevel => Claim.Kind is ClaimKind.Level or ClaimKind.Share;

    /// <summary>One number within the range where arithmetic is safe.</summary>
    public bool IsUsable => Claim.High is null && Claim.Value is >= Least and <= Limit;

    public bool IsMoney => Claim.Unit is { Length: 3 } unit && char.IsAsciiLetterUpper(unit[0]) && char.IsAsciiLetterUpper(unit[1]) && char.IsAsciiLetterUpper(unit[2]);

    /// <summary>“USD/share”.</summary>
    public bool IsRate => Claim.Unit?.Contains('/', StringComparison.Ordinal) == true;

    /// <summary>Said of several subjects at once: the number is not that of one of them alone.</summary>
    public bool IsShared { get; set; }

    /// <summary>“doubled”, “a third”: words that are used loosely.</summary>
    public bool IsLoose => Claim.Step == 0;

    private static decimal StepOf(ClaimOccurrence claim)
    {
        if (claim.Step == 0)
            return Math.Min(claim.Value, Limit) / 100;
        var step = claim.Step;
        if (claim.Unit == "percent" || claim.Value is <= 0 or > Limit)
            return step;
        while (step * 10 <= claim.Value / 100 && claim.Value % (step * 10) == 0)
            step *= 10;
        return step;
    }

    private static Interval RangeOf(ClaimOccurrence claim, decimal step)
    {
        if (claim.Value > Limit || claim.High > Limit)
            return new(0, null);
        if (claim.High is { } high)
            return new(claim.Value, high);
        // Words such as “doubled” and “a third” are said of values up to a tenth off.
        var half = claim.Step == 0 && claim.Unit is "times" or "percent" ? claim.Value / 10 : step / 2;
        return claim.Bound switch
        {
            Bound.Over => new(claim.Value - half, null),
            Bound.Under => new(0, claim.Value + half),
            Bound.About => Around(claim.Value, Math.Max(Math.Max(half, step), claim.Value / 20)),
            _ => Around(claim.Value, half),
        };
    }

    private static Interval Around(decimal value, decimal half) => new(Math.Max(0, value - half), value + half);
}
