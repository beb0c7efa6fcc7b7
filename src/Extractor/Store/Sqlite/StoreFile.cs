using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Extractor.Store.Sqlite;

/// <summary>Opens connections to a store's file with the settings that every one of them needs, and brings its schema up.</summary>
internal sealed class StoreFile(StoreOptions options, TimeProvider time)
{
    // Short: the retry above it spreads the rest of the lock timeout.
    private const int BusyMilliseconds = 50;

    // When the file was written that is read as one that does not change.
    private DateTime _unchanged;

    static StoreFile() => SQLitePCL.Batteries_V2.Init();

    public string Path { get; } = System.IO.Path.GetFullPath(options.Path);

    public LockRetry Retry { get; } = new(options.LockTimeout, time);

    /// <summary>Size of the write-ahead log.</summary>
    public long LogBytes => Size(Path + "-wal");

    /// <summary>Size of the file itself.</summary>
    public long Bytes => Size(Path);

    /// <summary>The connection that writes and checkpoints; the file is made when absent.</summary>
    public SqliteConnection OpenWriter()
    {
        MakeFolder();
        return Open(Path, SqliteOpenMode.ReadWriteCreate, options.CacheMegabytes, connection => Retry.Execute(() =>
        {
            CheckOwner(connection);
            Execute(connection, "PRAGMA wal_autocheckpoint = 10000");
            // The writer makes every number that it refers to; to look each of them up again costs a fifth of its time. The doctor does.
            Execute(connection, "PRAGMA foreign_keys = OFF");
            if (ReadText(connection, "PRAGMA journal_mode") != "wal" || ReadNumber(connection, "PRAGMA user_version") != Migration.Latest || !Views.AreCurrent(connection))
                Prepare(connection);
        }));
    }

    public SqliteConnection OpenReader() => OpenExisting(Math.Max(1, options.CacheMegabytes / 4), connection =>
    {
        var version = ReadNumber(connection, "PRAGMA user_version");
        if (version < Migration.Latest)
            throw StoreErrors.Older(Path, version);
        PhraseFunction.Register(connection);
        // Bounded: mapped pages count as this process's memory, which must not grow with the store.
        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA mmap_size = {(long)options.MapMegabytes << 20}"));
    });

    /// <summary>A connection that reads a store of any version that this one knows.</summary>
    public SqliteConnection OpenForCopy() => OpenExisting(cacheMegabytes: 4, connection =>
    {
        if (ReadNumber(connection, "PRAGMA user_version") == 0)
            throw StoreErrors.OtherProgram(Path);
    });

    /// <summary>Whether what a connection reads is what the store holds; one that read it as a file that does not change has not noticed if it did.</summary>
    public bool IsCurrent(SqliteConnection connection) => !UnchangingFile.IsOpen(connection) || (_unchanged == File.GetLastWriteTimeUtc(Path) && LogBytes == 0);

    private SqliteConnection OpenExisting(int cacheMegabytes, Action<SqliteConnection> prepare)
    {
        if (!File.Exists(Path))
            throw StoreErrors.Missing(Path);
        try
        {
            return Open(Path, SqliteOpenMode.ReadOnly, cacheMegabytes, Check);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_READONLY)
        {
            // SQLite wants to make a file beside the store, where this process may not: then nobody writes here, unless a log tells of one.
            if (LogBytes > 0)
                throw StoreErrors.LogCannotBeRead(Path, error);
            _unchanged = File.GetLastWriteTimeUtc(Path);
            return Open(UnchangingFile.Uri(Path), SqliteOpenMode.ReadOnly, cacheMegabytes, Check);
        }

        void Check(SqliteConnection connection)
        {
            Retry.Execute(() => CheckOwner(connection));
            prepare(connection);
        }
    }

    private static long Size(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    private static SqliteConnection Open(string source, SqliteOpenMode mode, int cacheMegabytes, Action<SqliteConnection> prepare)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false, DefaultTimeout = 1 };
        var connection = new SqliteConnection(text.ToString());
        try
        {
            connection.Open();
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {BusyMilliseconds}"));
            Execute(connection, "PRAGMA synchronous = FULL");
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size = -{cacheMegabytes * 1024}"));
            prepare(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void MakeFolder()
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StoreErrors.Folder(Path, error);
        }
    }

    private void CheckOwner(SqliteConnection connection)
    {
        var version = ReadNumber(connection, "PRAGMA user_version");
        if (ReadNumber(connection, "PRAGMA application_id") == Schema.ApplicationId)
        {
            if (version > Migration.Latest)
                throw StoreErrors.Newer(Path, version);
        }
        else if (version != 0 || ReadNumber(connection, "SELECT count(*) FROM sqlite_schema") > 0)
        {
            throw StoreErrors.OtherProgram(Path);
        }
    }

    private void Prepare(SqliteConnection connection)
    {
        using var alone = new WriterLock(Path);
        alone.Take();
        // Of a new file: half as many pages to write and to read, as most are written in order. An older store keeps its own.
        Execute(connection, "PRAGMA page_size = 8192");
        // Of no use inside a transaction, and kept by the file.
        if (ReadText(connection, "PRAGMA journal_mode = WAL") != "wal")
            throw new SqliteException("'the file system does not allow write-ahead logging'", SQLitePCL.raw.SQLITE_IOERR);
        Migrate(connection);
    }

    private void Migrate(SqliteConnection connection)
    {
        Execute(connection, "BEGIN IMMEDIATE");
        try
        {
            // Read again: another process may have brought the schema up while this one waited.
            var version = ReadNumber(connection, "PRAGMA user_version");
            foreach (var step in Migration.All.Where(step => step.Number > version))
                Apply(connection, step);
            Views.Make(connection);
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {Schema.ApplicationId}"));
            Execute(connection, "COMMIT");
        }
        catch
        {
            TryRollback(connection);
            throw;
        }
    }

    private void Apply(SqliteConnection connection, Migration step)
    {
        ExecuteScript(connection, step.Sql);
        using var note = new Statement(connection, "INSERT INTO migration (number, name, applied_at) VALUES (?, ?, ?)");
        note.Begin().Add((long)step.Number).Add(step.Name).Add(StoreTime.Format(time.GetUtcNow())).Run();
        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {step.Number}"));
    }

    /// <summary>Rolls back if a transaction is still open: after some errors SQLite has done so itself.</summary>
    public static void TryRollback(SqliteConnection connection)
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0)
            _ = SQLitePCL.raw.sqlite3_exec(connection.Handle, "ROLLBACK");
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        statement.Begin().Run();
    }

    private static void ExecuteScript(SqliteConnection connection, string sql)
        => SqliteException.ThrowExceptionForRC(SQLitePCL.raw.sqlite3_exec(connection.Handle, sql), connection.Handle);

    private static int ReadNumber(SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        statement.Begin().Step();
        return statement.Int(0);
    }

    private static string ReadText(SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        statement.Begin().Step();
        return statement.Text(0);
    }
}
