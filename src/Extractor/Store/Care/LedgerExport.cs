using Extractor.Store.Sqlite;

namespace Extractor.Store.Care;

/// <summary>Everything that a store was ever told, in the order in which it was told.</summary>
public sealed class LedgerExport(SqliteClaimStore store)
{
    private const int RowsAtOnce = 1_000;

    /// <summary>What names stand for; an import needs it before the editions.</summary>
    public IEnumerable<StoredRow> Names() => RowTables.Names.SelectMany(Rows);

    /// <summary>What reviewers decided; an import needs it after the editions and made claims.</summary>
    public IEnumerable<StoredRow> Decisions() => RowTables.Decisions.SelectMany(Rows);

    public IReadOnlyList<MadeClaim> Made() => store.Read(LedgerReading.Made);

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

    private IEnumerable<StoredRow> Rows(string table)
    {
        for (long skip = 0; ; skip += RowsAtOnce)
        {
            var rows = store.Read(session => RowTables.Read(session, table, skip, RowsAtOnce));
            foreach (var row in rows)
                yield return row;
            if (rows.Count < RowsAtOnce)
                yield break;
        }
    }
}
