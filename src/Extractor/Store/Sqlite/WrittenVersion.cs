using Extractor.Store.Merging;

namespace Extractor.Store.Sqlite;

/// <summary>A version's row as far as it can change while it shows the same occurrence.</summary>
internal readonly record struct WrittenVersion(int Ordinal, long Occurrence, ClaimStatus Status, int Evidence, int Sources, DateOnly? Since)
{
    public static WrittenVersion Of(MergedVersion version)
        => new(version.Ordinal, LedgerItem.Of(version.Shown).Occurrence, version.Status, version.Distinct, version.Sources, version.Since);
}
