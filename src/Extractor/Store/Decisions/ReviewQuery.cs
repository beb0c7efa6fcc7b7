namespace Extractor.Store.Decisions;

/// <summary>Which occurrences, in which states; the riskiest first.</summary>
/// <param name="Filter">Null for all. Conditions on the review state that stand at its top replace <paramref name="States"/>.</param>
/// <param name="States">Null for what needs a reviewer: open and conflict.</param>
/// <param name="Limit">1 to <see cref="MaxLimit"/>.</param>
/// <param name="After">A <see cref="ReviewItem.Cursor"/> to go on behind; null for the beginning.</param>
public sealed record ReviewQuery(ClaimFilter? Filter = null, IReadOnlyList<ReviewState>? States = null, int Limit = ReviewQuery.DefaultLimit, string? After = null)
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 100_000;

    /// <summary>What waits for a reviewer.</summary>
    public static IReadOnlyList<ReviewState> Waiting { get; } = [ReviewState.Conflict, ReviewState.Open];
}
