using Extractor.Store;
using Extractor.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Tests.Store;

public sealed class StoreErrorTests : IDisposable
{
    private readonly StoreScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void File_that_is_no_database()
    {
        var path = WriteFile("notes.txt", string.Concat(Enumerable.Repeat("These are only notes. ", 100)));

        Fails(StoreFailure.NotAStore, $"The file {path} is no SQLite database. Name another file, or move this one away and run again.", () => Open(path));
        Fails(StoreFailure.NotAStore, $"The file {path} is no SQLite database. Name another file, or move this one away and run again.", () => Open(path, readOnly: true));
    }

    [Fact]
    public void Database_of_another_program()
    {
        var path = Path.Combine(_scene.Folder, "other.db");
        Edit(path, "CREATE TABLE recipe (name TEXT)");

        Fails(StoreFailure.NotAStore, $"The file {path} is a SQLite database, but not a store of Extractor: it has other tables. Name another file.", () => Open(path));
    }

    [Fact]
    public void Store_of_a_newer_version()
    {
        _scene.Store.Dispose();
        Edit(_scene.Path, "PRAGMA user_version = 99");

        Fails(
            StoreFailure.NewerSchema,
            $"The store {_scene.Path} was written by a newer version of Extractor (its schema is 99, this version knows {Migration.Latest}). Use that version, or name another file.",
            () => _scene.Open());
    }

    [Fact]
    public void Store_that_another_process_writes_to()
    {
        using var other = new SqliteConnection($"Data Source={_scene.Path};Pooling=False");
        other.Open();
        using var begin = other.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();
        using var store = _scene.Open(lockTimeout: TimeSpan.FromMilliseconds(300));
        var moving = TimeProvider.System;
        var begun = moving.GetTimestamp();

        Fails(
            StoreFailure.Locked,
            $"The store {_scene.Path} is locked: another process writes to it. Wait until it has finished, or end it, and run again; what was committed before is kept.",
            () => store.BeginWrite().Dispose());
        Assert.InRange(moving.GetElapsedTime(begun).TotalSeconds, 0.25, 5);
    }

    [Fact]
    public void Lock_that_is_freed_in_time_is_waited_for()
    {
        using var other = new SqliteConnection($"Data Source={_scene.Path};Pooling=False");
        other.Open();
        using var command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        using var freed = new Timer(_ => Edit(other, "ROLLBACK"), null, 300, Timeout.Infinite);

        Assert.Equal(PutOutcome.Added, _scene.Put(new Sample()));
    }

    [Fact]
    public void Second_writer_of_the_same_process_waits_no_longer_than_it_may()
    {
        using var store = _scene.Open(lockTimeout: TimeSpan.FromMilliseconds(100));
        using var writer = store.BeginWrite();

        Fails(StoreFailure.Locked, $"Another part of this process has been writing to the store {_scene.Path} for too long. Run again.", () => store.BeginWrite());
    }

    [Fact]
    public void Read_only_store_is_read_and_not_written()
    {
        _scene.Put(new Sample());
        using var store = _scene.Open(readOnly: true);

        Assert.Single(store.Query(ClaimQuery.All).Rows);
        Fails(StoreFailure.ReadOnly, $"The store {_scene.Path} was opened for reading only. Open it for writing to change it.", () => store.BeginWrite());
    }

    [Fact]
    public void Store_is_asked_where_nothing_can_be_written_beside_it()
    {
        _scene.Put(new Sample());
        _scene.Store.Dispose();
        LeaveNoPlaceForFilesBeside();

        using (var store = _scene.Open(readOnly: true))
        {
            Assert.Single(store.Query(ClaimQuery.All).Rows);
            File.Delete(_scene.Path + "-shm");
            _scene.Reopen();
            _scene.Put(new Sample { Article = "later", Subject = "Cargo Line" });
            Assert.Equal(2, store.Query(ClaimQuery.All).Rows.Count);
        }
    }

    [Fact]
    public void Log_that_cannot_be_read_is_not_passed_over()
    {
        _scene.Put(new Sample());
        _scene.Store.Dispose();
        LeaveNoPlaceForFilesBeside();
        File.WriteAllText(_scene.Path + "-wal", "written before the power failed");

        Fails(
            StoreFailure.ReadOnly,
            $"The store {_scene.Path} cannot be read where it is: its folder may not be written, and the last changes are still in {_scene.Path}-wal. Read it once with the right to write there, or copy both files to a folder of your own.",
            () => _scene.Open(readOnly: true));
    }

    [Fact]
    public void File_that_may_not_be_written()
    {
        Edit(_scene.Store.Writer, "PRAGMA query_only = ON");

        Fails(
            StoreFailure.ReadOnly,
            $"The store {_scene.Path} cannot be written: the file or its folder is read-only. Give yourself the right to write there, or name another file.",
            () => _scene.Store.BeginRun("1.0"));
    }

    [Fact]
    public void Full_disk_keeps_what_was_committed()
    {
        _scene.Put(new Sample());
        Edit(_scene.Store.Writer, "PRAGMA max_page_count = 1");

        Fails(
            StoreFailure.DiskFull,
            $"The disk that holds the store {_scene.Path} is full. Free some space and run again; what was committed before is kept.",
            () => _scene.Put(new Sample { Article = "big", Tail = new string('x', 200_000) }));
        Assert.Null(_scene.Store.Find("big"));
        Edit(_scene.Store.Writer, "PRAGMA max_page_count = 1000000");
        Assert.Equal(PutOutcome.Added, _scene.Put(new Sample { Article = "big", Tail = new string('x', 200_000) }));
    }

    [Fact]
    public void Damaged_file()
    {
        for (var i = 0; i < 200; i++)
            _scene.Put(new Sample { Article = $"a{i}", Subject = $"Company {i}" });
        _scene.Store.Verify();
        _scene.Store.Dispose();
        using (var file = File.OpenWrite(_scene.Path))
        {
            file.Position = 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, (int)file.Length - 4096 - 4096).ToArray());
        }

        var error = Assert.Throws<StoreException>(() =>
        {
            using var store = _scene.Open();
            store.Verify();
        });
        Assert.Equal(StoreFailure.Damaged, error.Failure);
        Assert.StartsWith($"The store {_scene.Path} is damaged (", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("Restore it from a backup, or move it away and run again to build it anew from the corpus.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Store_that_is_not_there()
    {
        var path = Path.Combine(_scene.Folder, "none.db");

        Fails(StoreFailure.CannotOpen, $"There is no store at {path}. Run “extractor run” to make it, or name another file.", () => Open(path, readOnly: true));
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void Folder_in_the_place_of_the_file()
        => Fails(
            StoreFailure.CannotOpen,
            $"The store {_scene.Folder} cannot be opened. Check that the path is right, that it names a file, and that you may read and write its folder.",
            () => Open(_scene.Folder));

    [Fact]
    public void File_in_the_place_of_the_folder()
    {
        var path = Path.Combine(WriteFile("notes.txt", "notes"), "claims.db");

        var error = Assert.Throws<StoreException>(() => Open(path));
        Assert.Equal(StoreFailure.CannotOpen, error.Failure);
        Assert.StartsWith($"The folder of the store {path} cannot be made: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_out_of_range()
    {
        Assert.StartsWith("store.path is empty", Assert.Throws<ArgumentException>(() => Open(" ")).Message, StringComparison.Ordinal);
        Assert.StartsWith("store.lockTimeout is", Assert.Throws<ArgumentException>(() => _scene.Open(lockTimeout: TimeSpan.FromDays(1))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Failed_transaction_cannot_be_committed()
    {
        using var writer = _scene.Store.BeginWrite();
        Assert.Throws<ArgumentException>(() => writer.Put(new Sample().Stored, [], [], runId: 99));

        Assert.Throws<InvalidOperationException>(writer.Commit);
    }

    private static void Fails(StoreFailure failure, string message, Action action)
    {
        var error = Assert.Throws<StoreException>(action);
        Assert.Equal((failure, message, 1), (error.Failure, error.Message, error.ExitCode));
    }

    private static void Edit(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Edit(connection, sql);
    }

    private static void Edit(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    // As in a folder that may only be read, for those too who may write anywhere: the name leads to a folder that is not there.
    private void LeaveNoPlaceForFilesBeside() => File.CreateSymbolicLink(_scene.Path + "-shm", Path.Combine(_scene.Folder, "absent", "file"));

    private SqliteClaimStore Open(string path, bool readOnly = false) => SqliteClaimStore.Open(new() { Path = path, ReadOnly = readOnly }, _scene.Time);

    private string WriteFile(string name, string text)
    {
        var path = Path.Combine(_scene.Folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
