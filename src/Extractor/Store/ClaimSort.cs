namespace Extractor.Store;

/// <summary>By which column, and which end first; rows without a value come last.</summary>
public sealed record ClaimSort(ClaimSortKey Key, bool Descending)
{
    public static ClaimSort Latest { get; } = new(ClaimSortKey.Published, Descending: true);
}
