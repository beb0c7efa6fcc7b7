namespace Extractor.Store.Decisions;

/// <summary>How many occurrences are in each state.</summary>
/// <param name="Capped">Counting was ended at <see cref="Cap"/> for some state: there are at least so many.</param>
public sealed record ReviewCounts(IReadOnlyDictionary<ReviewState, long> ByState, bool Capped)
{
    /// <summary>Filtered counts end here, so that they cost little on any store.</summary>
    public const int Cap = 2_000;

    public long this[ReviewState state] => ByState.GetValueOrDefault(state);
}
