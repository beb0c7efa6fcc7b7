using Extractor.Store.Sqlite;

namespace Extractor.Store.Care;

/// <summary>Everything that a store was ever told, in the order in which it was told.</summary>
public sealed class LedgerExport(SqliteClaimStore store)
{
    /// <summary>Runs, the oldest first.</summary>
    public IEnumerable<StoredRun> Runs() => store.Runs(int.MaxValue).Reverse();

    /// <summary>Read one by one as they are asked for.</summary>
    public IEnumerable<StoredEdition> Editions()
    {
        long after = 0;
        while (store.Read(session => LedgerReading.Next(session, after)) is { } next)
        {
            yield return store.Read(session => LedgerReading.Read(session, next));
            after = next;
        }
    }

    public IReadOnlyList<MissingArticle> Missing() => store.Read(LedgerReading.Missing);
}
