using Extractor.Store.Merging;

namespace Extractor.Store.Sqlite;

/// <summary>An occurrence's row as far as merging and writing versions need it; <see cref="MergeItem.Reference"/> of its item.</summary>
/// <param name="Version">The version it is noted for; 0 when retired, null while it is noted for none.</param>
/// <param name="IsCopied">Its evidence holds what merging needs to know of it.</param>
/// <param name="Source">The term of <see cref="MergeItem.Source"/>.</param>
/// <param name="StoredAt">Null where nobody asked for it.</param>
/// <param name="RetiredAt">Null while it counts.</param>
internal sealed record LedgerItem(
    long Occurrence, int? Version, bool IsCopied, long SubjectKind, long Metric, double Confidence, long? Source, string? StoredAt = null, string? RetiredAt = null)
{
    public static LedgerItem Of(MergeItem item) => (LedgerItem)item.Reference!;
}
