namespace Extractor.Store;

/// <summary>A question to the store, however it was put.</summary>
/// <param name="Filter">Null for all claims.</param>
/// <param name="Sort">Ties are ordered by claim id and version.</param>
/// <param name="Limit">At least 1.</param>
/// <param name="AsOf">Only what was published on or before this day; null for all. Undated articles are left out when it is set.</param>
/// <param name="KnownAt">What the store held at this moment; null for now.</param>
public sealed record ClaimQuery(ClaimFilter? Filter, ClaimSort Sort, int Limit = ClaimQuery.DefaultLimit, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null)
{
    public const int DefaultLimit = 100;
    public const int MaxLimit = 1_000_000;
    public const int MaxOffset = 1_000_000_000;

    /// <summary>Rows that are passed over before the first is given: 0 to <see cref="MaxOffset"/>.</summary>
    public int Offset { get; init; }

    /// <summary>All claims, the latest first.</summary>
    public static ClaimQuery All { get; } = new(null, ClaimSort.Latest);
}
