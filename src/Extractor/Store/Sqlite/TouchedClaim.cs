using Extractor.Store.Merging;

namespace Extractor.Store.Sqlite;

/// <summary>A claim that the open transaction has to merge.</summary>
/// <param name="traits">Null when they are to be read.</param>
/// <param name="isNew">The store has neither evidence nor versions of it.</param>
internal sealed class TouchedClaim(ClaimTraits? traits, bool isNew)
{
    public ClaimTraits? Traits { get; } = traits;

    public bool IsNew { get; set; } = isNew;

    /// <summary>Occurrences whose evidence is written when the claim is merged: in the order of the table, and then once.</summary>
    public List<MergeItem> Added { get; } = new(1);
}
