using Microsoft.Data.Sqlite;

namespace Extractor.Store.Sqlite;

/// <summary>The runs of the pipeline.</summary>
internal static class RunTable
{
    public static long Begin(SqliteConnection connection, string extractor, DateTimeOffset now)
    {
        using var add = new Statement(connection, "INSERT INTO run (extractor, started_at) VALUES (?, ?)");
        return add.Begin().Add(extractor).Add(StoreTime.Format(now)).Insert();
    }

    /// <summary>Adds a run of another store under its number.</summary>
    public static void Restore(SqliteConnection connection, StoredRun run)
    {
        using var add = new Statement(connection, "INSERT INTO run (id, extractor, started_at) VALUES (?, ?, ?)");
        add.Begin().Add(run.Id).Add(run.ExtractorVersion).Add(StoreTime.Format(run.Started)).Run();
        if (run is { Ended: { } ended, Counts: { } counts })
            End(connection, run.Id, counts, ended);
    }

    public static void End(SqliteConnection connection, long id, RunCounts counts, DateTimeOffset now)
    {
        using var end = new Statement(connection, """
            UPDATE run SET ended_at = ?, added = ?, edited = ?, reextracted = ?, unchanged = ?, missing = ?, retired = ?, failed = ?, occurrences = ?, unclaimed = ?
            WHERE id = ?
            """);
        end.Begin().Add(StoreTime.Format(now)).Add((long)counts.Added).Add((long)counts.Edited).Add((long)counts.Reextracted).Add((long)counts.Unchanged);
        end.Add((long)counts.Missing).Add((long)counts.Retired).Add((long)counts.Failed).Add((long)counts.Occurrences).Add((long)counts.Unclaimed).Add(id).Run();
    }

    public static IReadOnlyList<StoredRun> Latest(ReadSession session, int limit)
    {
        var runs = new List<StoredRun>();
        using var select = session.Prepare("""
            SELECT id, extractor, started_at, ended_at, added, edited, reextracted, unchanged, missing, retired, failed, occurrences, unclaimed
            FROM run ORDER BY id DESC LIMIT ?
            """);
        select.Begin().Add((long)limit);
        while (select.Step())
        {
            var ended = select.TextOrNull(3) is { } text ? StoreTime.Parse(text) : (DateTimeOffset?)null;
            var counts = ended is null ? null : new RunCounts(
                select.Int(4), select.Int(5), select.Int(6), select.Int(7), select.Int(8), select.Int(9), select.Int(10), select.Int(11), select.Int(12));
            runs.Add(new(select.Long(0), select.Text(1), StoreTime.Parse(select.Text(2)), ended, counts));
        }
        return runs;
    }
}
