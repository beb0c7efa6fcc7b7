using Extractor.Store.Sqlite;

namespace Extractor.Store.Care;

/// <summary>Everything that a store was ever told until one moment, in the order in which it was told.</summary>
public sealed class LedgerExport
{
    private const int RowsAtOnce = 1_000;

    private readonly ReadSession _session;

    private LedgerExport(ReadSession session) => _session = session;

    /// <summary>Hands one snapshot of the store to an action, which must not keep it: what writers do meanwhile is not in it.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public static void Read(SqliteClaimStore store, Action<LedgerExport> action) => store.Read(session =>
    {
        action(new LedgerExport(session));
        return true;
    });

    /// <summary>What names stand for; an import needs it before the editions.</summary>
    public IEnumerable<StoredRow> Names() => RowTables.Names.SelectMany(Rows);

    /// <summary>What reviewers decided; an import needs it after the editions and made claims.</summary>
    public IEnumerable<StoredRow> Decisions() => RowTables.Decisions.SelectMany(Rows);

    public IReadOnlyList<MadeClaim> Made() => LedgerReading.Made(_session);

    /// <summary>Runs, the oldest first.</summary>
    public IEnumerable<StoredRun> Runs() => RunTable.Latest(_session, int.MaxValue).Reverse();

    /// <summary>Read one by one as they are asked for.</summary>
    public IEnumerable<StoredEdition> Editions()
    {
        long after = 0;
        while (LedgerReading.Next(_session, after) is { } next)
        {
            yield return LedgerReading.Read(_session, next);
            after = next;
        }
    }

    public IReadOnlyList<MissingArticle> Missing() => LedgerReading.Missing(_session);

    private IEnumerable<StoredRow> Rows(string table)
    {
        for (long skip = 0; ; skip += RowsAtOnce)
        {
            var rows = RowTables.Read(_session, table, skip, RowsAtOnce);
            foreach (var row in rows)
                yield return row;
            if (rows.Count < RowsAtOnce)
                yield break;
        }
    }
}
