using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Extractor.Store.Sqlite;

/// <summary>Lets a query try one way for so long, so that another can be taken after it.</summary>
internal static class StepLimit
{
    // In steps of SQLite's virtual machine, about a dozen for a row: 10 milliseconds.
    public const int Most = 600_000;

    private const int StepsAtOnce = 10_000;

    /// <returns>False when it was given up; nothing that it found counts then.</returns>
    public static bool TryRun(SqliteConnection connection, Action query)
    {
        var steps = 0;
        raw.sqlite3_progress_handler(connection.Handle, StepsAtOnce, _ => (steps += StepsAtOnce) > Most ? 1 : 0, null);
        try
        {
            query();
            return true;
        }
        catch (SqliteException error) when (error.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            return false;
        }
        finally
        {
            raw.sqlite3_progress_handler(connection.Handle, 0, null, null);
        }
    }
}
