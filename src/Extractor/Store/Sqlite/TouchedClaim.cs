using Extractor.Store.Merging;

namespace Extractor.Store.Sqlite;

/// <summary>A claim that the open transaction has to merge.</summary>
/// <param name="traits">Null when they are to be read.</param>
/// <param name="inMemory">All occurrences of the claim, for one that this transaction made; null when they are to be read.</param>
internal sealed class TouchedClaim(ClaimTraits? traits, List<MergeItem>? inMemory)
{
    public ClaimTraits? Traits { get; set; } = traits;

    public List<MergeItem>? InMemory { get; set; } = inMemory;

    /// <summary>The claim was made by this transaction and has no versions yet.</summary>
    public bool IsNew { get; } = inMemory is not null;
}
