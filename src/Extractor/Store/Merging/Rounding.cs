using Extractor.Recognition.Numbers;

namespace Extractor.Store.Merging;

/// <summary>When two printed values are one value, rounded.</summary>
public static class Rounding
{
    /// <summary>
    /// Whether the values differ by no more than half of the coarser step, at both ends of a range, and no bound excludes
    /// the other: “1.5 million”, “more than 1.5 million” and “1,530,000” agree, “under 1.5 million” and “1,530,000” do not.
    /// </summary>
    public static bool Agree(MergeItem a, MergeItem b)
    {
        if (a.Direction != b.Direction || a.High.HasValue != b.High.HasValue)
            return false;
        var tolerance = Math.Max(a.Step, b.Step) / 2;
        return Math.Abs(a.Value - b.Value) <= tolerance
            && (a.High is not { } high || Math.Abs(high - b.High!.Value) <= tolerance)
            && BoundsAgree(a, b);
    }

    /// <summary>The smaller, the more precise; values of unknown precision come last.</summary>
    public static decimal Coarseness(MergeItem item) => item.Step > 0 ? item.Step : decimal.MaxValue;

    private static bool BoundsAgree(MergeItem a, MergeItem b) => (a.Bound, b.Bound) switch
    {
        var (x, y) when x == y => true,
        (Bound.Over, Bound.Under) or (Bound.Under, Bound.Over) => false,
        (Bound.Over, _) => b.Value >= a.Value,
        (_, Bound.Over) => a.Value >= b.Value,
        (Bound.Under, _) => b.Value <= a.Value,
        (_, Bound.Under) => a.Value <= b.Value,
        _ => true,
    };
}
