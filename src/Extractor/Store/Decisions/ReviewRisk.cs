namespace Extractor.Store.Decisions;

/// <summary>How much speaks for looking at an occurrence: what is wrong with it weighs in, and doubts add up.</summary>
public static class ReviewRisk
{
    public const double Highest = 3;

    /// <summary>Below it confidence is a reason of its own.</summary>
    public const double LowConfidence = 0.6;

    /// <summary>What a failed check adds, and so the least risk where there is one.</summary>
    public const double FailedCheck = 0.6;

    private const double Disputed = 0.5;
    private const double UncertainCompany = 0.3;

    public static double Of(double confidence, IReadOnlyList<ReviewReason> reasons)
    {
        if (reasons.Contains(ReviewReason.Conflict))
            return Highest;
        var risk = 1 - confidence;
        foreach (var reason in reasons)
            risk += Weight(reason);
        return Math.Clamp(risk, 0, Highest);
    }

    private static double Weight(ReviewReason reason) => reason switch
    {
        ReviewReason.FailedCheck => FailedCheck,
        ReviewReason.Disputed => Disputed,
        ReviewReason.UncertainCompany => UncertainCompany,
        _ => 0,
    };
}
