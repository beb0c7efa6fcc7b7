namespace Extractor.Store.Sqlite;

/// <summary>A claim that the open transaction has to merge.</summary>
/// <param name="merged">With all its occurrences, for one that this transaction made; null when it is to be read.</param>
internal sealed class TouchedClaim(MergedClaim? merged)
{
    public MergedClaim? Merged { get; set; } = merged;
}
