using Extractor.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Store.Care;

/// <summary>
/// The filters that reviewers saved stand in a file beside the store. Within a copy they are a table, so that the copy is one file; a store that is
/// worked with never has that table.
/// </summary>
internal static class SavedFilters
{
    private const string Table = "saved_filters";

    /// <summary>Puts the filters beside a store into a copy of it. Where there are none the copy keeps those that the store, a copy itself, may hold.</summary>
    public static void Pack(StoreOptions store, SqliteConnection copy)
    {
        if (!File.Exists(store.FilterPath))
            return;
        var content = File.ReadAllText(store.FilterPath);
        StoreFile.Execute(copy, $"DROP TABLE IF EXISTS {Table}");
        StoreFile.Execute(copy, $"CREATE TABLE {Table} (content TEXT NOT NULL) STRICT");
        using var insert = new Statement(copy, $"INSERT INTO {Table} VALUES (?)");
        insert.Begin().Add(content).Run();
    }

    /// <summary>Takes the filters out of a copy that is to become a store.</summary>
    /// <returns>Null when it holds none.</returns>
    public static string? Unpack(string copy)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        connection.Open();
        using (var find = new Statement(connection, $"SELECT 1 FROM sqlite_schema WHERE name = '{Table}'"))
        {
            if (!find.Begin().Step())
                return null;
        }
        string? content;
        using (var select = new Statement(connection, $"SELECT content FROM {Table}"))
            content = select.Begin().Step() ? select.Text(0) : null;
        StoreFile.Execute(connection, $"DROP TABLE {Table}");
        return content;
    }

    /// <summary>Puts filters beside a store.</summary>
    /// <param name="kept">Where the store is now that was there before: its filters go with it. Null when there was none.</param>
    public static void Put(StoreOptions store, string content, string? kept)
    {
        var partial = store.FilterPath + ".restoring";
        File.WriteAllText(partial, content);
        if (kept is not null && File.Exists(store.FilterPath))
            File.Copy(store.FilterPath, new StoreOptions { Path = kept }.FilterPath, overwrite: true);
        File.Move(partial, store.FilterPath, overwrite: true);
    }
}
