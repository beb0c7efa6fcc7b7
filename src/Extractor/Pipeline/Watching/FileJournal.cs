using Extractor.Pipeline.Duplicates;
using Extractor.Pipeline.Runs;
using Microsoft.Data.Sqlite;

namespace Extractor.Pipeline.Watching;

/// <summary>
/// Remembers which files were read and which failed, beside the store. It is no part of the ledger: without it files are
/// read again and found unchanged, so it may lag behind the store but never run ahead of it.
/// </summary>
public sealed class FileJournal : IDisposable
{
    private const int Version = 2;

    private readonly SqliteConnection _connection;
    private readonly CopyIndex _copies;
    private readonly string _folder;
    private readonly Lock _gate = new();

    private FileJournal(string path)
    {
        Path = path;
        _folder = System.IO.Path.GetDirectoryName(path)!;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 30 }.ToString());
        _copies = new CopyIndex(_connection);
    }

    public string Path { get; }

    /// <summary>The journal of a store; it is made when it is not there.</summary>
    /// <exception cref="InputException">The file cannot be used.</exception>
    public static FileJournal Open(string storePath)
    {
        var store = System.IO.Path.GetFullPath(storePath);
        FileJournal journal = new(System.IO.Path.ChangeExtension(store, ".files.db"));
        try
        {
            SQLitePCL.Batteries_V2.Init();
            Directory.CreateDirectory(journal._folder);
            journal.Prepare();
            return journal;
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            journal.Dispose();
            throw journal.Unusable(error);
        }
    }

    /// <summary>All entries by full path.</summary>
    public Dictionary<string, FileEntry> All() => Guarded(() =>
    {
        Dictionary<string, FileEntry> entries = new(StringComparer.Ordinal);
        using var command = Command("SELECT path, length, modified, mode, extractor, failure, articles, notes FROM file");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var path = System.IO.Path.GetFullPath(reader.GetString(0), _folder);
            FileStamp stamp = new(reader.GetInt64(1), reader.GetInt64(2), reader.GetInt32(3));
            entries[path] = new FileEntry(path, stamp, reader.GetString(4), reader.IsDBNull(5) ? null : reader.GetString(5), Lines(reader.GetString(6))) { Notes = Lines(reader.GetString(7)) };
        }
        return entries;
    });

    public void Put(IReadOnlyCollection<FileEntry> entries) => Write(
        entries, "INSERT OR REPLACE INTO file (path, length, modified, mode, extractor, failure, articles, notes) VALUES ($path, $length, $modified, $mode, $extractor, $failure, $articles, $notes)",
        (command, entry) =>
        {
            Set(command, "$path", Relative(entry.Path));
            Set(command, "$length", entry.Stamp.Length);
            Set(command, "$modified", entry.Stamp.Modified);
            Set(command, "$mode", entry.Stamp.Mode);
            Set(command, "$extractor", entry.Extractor);
            Set(command, "$failure", entry.Failure ?? (object)DBNull.Value);
            Set(command, "$articles", string.Join('\n', entry.Articles));
            Set(command, "$notes", string.Join('\n', entry.Notes));
        });

    public void Remove(IReadOnlyCollection<string> paths) => Write(paths, "DELETE FROM file WHERE path = $path", (command, path) => Set(command, "$path", Relative(path)));

    /// <summary>All articles that carry another one's text.</summary>
    public IReadOnlyList<CopyOfArticle> Copies() => Guarded(() => _copies.All());

    /// <summary>Takes in what became of an article, and tells what carries the same text.</summary>
    public RunEvent WithCopy(RunEvent happened) => happened.Outcome switch
    {
        RunOutcome.Retired => Indexed(index => index.Remove(happened.Article), happened),
        RunOutcome.New or RunOutcome.Changed or RunOutcome.Reread when happened.Sketch is { } sketch => Found(happened, sketch),
        _ => happened,
    };

    public void Dispose()
    {
        _copies.Dispose();
        _connection.Dispose();
    }

    private RunEvent Found(RunEvent happened, TextSketch sketch)
    {
        CopyOfArticle? copy = null;
        Indexed(index => copy = index.Put(happened.Article, happened.Published, sketch), happened);
        return happened with { Copy = copy, Sketch = null };
    }

    private RunEvent Indexed(Action<CopyIndex> change, RunEvent happened) => Guarded(() =>
    {
        using var transaction = _connection.BeginTransaction();
        _copies.Transaction = transaction;
        change(_copies);
        transaction.Commit();
        _copies.Transaction = null;
        return happened;
    });

    private void Prepare()
    {
        _connection.Open();
        foreach (var pragma in new[] { "PRAGMA busy_timeout = 30000", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL" })
            Execute(pragma);
        using var version = Command("PRAGMA user_version");
        // Nothing is lost with it, so that another version's journal is simply begun anew.
        if (Convert.ToInt32(version.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) != Version)
            Execute("DROP TABLE IF EXISTS file");
        Execute("""
            CREATE TABLE IF NOT EXISTS file (
                path TEXT PRIMARY KEY, length INTEGER NOT NULL, modified INTEGER NOT NULL, mode INTEGER NOT NULL,
                extractor TEXT NOT NULL, failure TEXT, articles TEXT NOT NULL, notes TEXT NOT NULL) STRICT, WITHOUT ROWID
            """);
        Execute(CopyIndex.Schema);
        Execute($"PRAGMA user_version = {Version}");
    }

    private void Write<T>(IReadOnlyCollection<T> rows, string sql, Action<SqliteCommand, T> bind)
    {
        if (rows.Count == 0)
            return;
        Guarded(() =>
        {
            using var transaction = _connection.BeginTransaction();
            using var command = Command(sql);
            command.Transaction = transaction;
            foreach (var row in rows)
            {
                bind(command, row);
                command.ExecuteNonQuery();
            }
            transaction.Commit();
            return true;
        });
    }

    private T Guarded<T>(Func<T> action)
    {
        lock (_gate)
        {
            try
            {
                return action();
            }
            catch (SqliteException error)
            {
                throw Unusable(error);
            }
        }
    }

    private static void Set(SqliteCommand command, string name, object value)
    {
        if (command.Parameters.Contains(name))
            command.Parameters[name].Value = value;
        else
            command.Parameters.AddWithValue(name, value);
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    /// <summary>Relative, so that a project folder can be moved.</summary>
    private string Relative(string path) => System.IO.Path.GetRelativePath(_folder, path);

    private static string[] Lines(string joined) => joined.Length == 0 ? [] : joined.Split('\n');

    private InputException Unusable(Exception error) => new(
        $"The list of files that were read cannot be used: {error.Message.TrimEnd('.')}.", Path,
        "Check that the folder can be written and has room; if the file is damaged, delete it: the next run makes it anew and nothing is lost.", error);
}
