using Extractor.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Store.Care;

/// <summary>Checks everything that a store promises. It reads one snapshot, so that a run may go on meanwhile, and changes nothing.</summary>
public static class StoreDoctor
{
    /// <exception cref="StoreException">The store cannot be read at all.</exception>
    public static DoctorReport Examine(StoreOptions options, TimeProvider time, CancellationToken cancellation = default)
    {
        var findings = new FindingList();
        var file = new StoreFile(options with { ReadOnly = true }, time);
        try
        {
            using var session = new ReadSession(file.OpenReader());
            StoreFile.Execute(session.Connection, "BEGIN");
            if (!CheckFile(session, findings))
                return new(findings.Findings, findings.Left, 0, 0);
            CheckReferences(session, findings);
            CheckWriter(file.Path, findings);
            var occurrences = new SpanCheck(session, findings).Run(cancellation);
            var claims = new LedgerCheck(session, findings).Run(cancellation);
            CheckText(session, findings);
            return new(findings.Findings, findings.Left, claims, occurrences);
        }
        catch (SqliteException error)
        {
            throw StoreErrors.Explain(error, file.Path);
        }
    }

    private static bool CheckFile(ReadSession session, FindingList findings)
    {
        var sound = true;
        using var check = new Statement(session.Connection, "PRAGMA integrity_check(100)");
        check.Begin();
        while (check.Step())
        {
            if (check.Text(0) == "ok")
                continue;
            sound = false;
            findings.Add(StoreCheck.File, $"The file is damaged: {check.Text(0)}.");
        }
        return sound;
    }

    private static void CheckReferences(ReadSession session, FindingList findings)
    {
        using var check = new Statement(session.Connection, "PRAGMA foreign_key_check");
        check.Begin();
        while (check.Step())
            findings.Add(StoreCheck.References, $"Row {check.TextOrNull(1) ?? "?"} of table {check.Text(0)} refers to a row of table {check.Text(2)} that is not there.");
    }

    // Whoever follows the rules holds the writer's lock; if that is free, nobody may hold SQLite's.
    private static void CheckWriter(string path, FindingList findings)
    {
        using var ours = new WriterLock(path);
        try
        {
            ours.Take();
        }
        catch (SqliteException)
        {
            // A run is writing, which is as it should be, or the folder cannot be written and nobody writes here.
            return;
        }
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 1 }.ToString());
        try
        {
            connection.Open();
            StoreFile.Execute(connection, "BEGIN IMMEDIATE");
            StoreFile.TryRollback(connection);
        }
        catch (SqliteException error) when (LockRetry.IsLocked(error))
        {
            findings.Add(StoreCheck.Writer, "Another program writes to the store past the writer's lock. End it: two writers at once can damage the file.");
        }
        catch (SqliteException error) when (error.SqliteErrorCode is SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_CANTOPEN)
        {
            // A store that cannot be written has no second writer.
        }
    }

    private static void CheckText(ReadSession session, FindingList findings)
    {
        using var check = session.Prepare("SELECT through, (SELECT coalesce(max(id), 0) FROM sentence) FROM full_text");
        if (!check.Begin().Step())
            findings.Add(StoreCheck.Text, "The full-text index does not say how far it goes.");
        else if (check.Long(0) > check.Long(1))
            findings.Add(StoreCheck.Text, $"The full-text index goes to sentence {check.Long(0)}, and the last one is {check.Long(1)}.");
    }
}
