using Extractor.Store.Merging;

namespace Extractor.Store.Sqlite;

/// <summary>An occurrence's row as far as merging and writing versions need it; <see cref="MergeItem.Reference"/> of its item.</summary>
/// <param name="Version">The version it is noted for; 0 when retired.</param>
/// <param name="RetiredAt">Null while it counts.</param>
internal sealed record LedgerItem(long Occurrence, int Version, long SubjectKind, long Metric, double Confidence, string StoredAt, string? RetiredAt)
{
    public static LedgerItem Of(MergeItem item) => (LedgerItem)item.Reference!;
}
