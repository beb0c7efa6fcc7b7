using Extractor.Store;
using Extractor.Store.Care;
using Extractor.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Tests.Store;

public sealed class BackupTests : IDisposable
{
    private readonly StoreScene _scene = new();
    private readonly StoreOptions _options;
    private readonly string _copy;

    public BackupTests()
    {
        _scene.Put(new Sample { Article = "first" });
        _options = new() { Path = _scene.Path, LockTimeout = TimeSpan.FromMilliseconds(200) };
        _copy = Path.Combine(_scene.Folder, "copy.db");
    }

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Copy_is_one_file_that_holds_what_was_committed()
    {
        using (var writer = _scene.Store.BeginWrite())
        {
            writer.Put(new Sample { Article = "open" }.Stored, [], [], _scene.Run);
            Assert.True(StoreBackup.Make(_options, _copy, replace: false, _scene.Time) > 0);
            writer.Commit();
        }

        Assert.Equal([_copy], Directory.GetFiles(_scene.Folder, "copy.db*"));
        Assert.Equal(["first"], Articles(_copy));
        Assert.True(StoreDoctor.Examine(new() { Path = _copy }, _scene.Time).IsHealthy);
    }

    [Fact]
    public async Task Copies_are_whole_while_a_writer_is_at_work()
    {
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(() =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
                _scene.Put(new Sample { Article = $"a{i:D5}", Subject = $"Company {i % 50}" });
        });
        for (var i = 0; i < 5; i++)
        {
            StoreBackup.Make(_options, _copy, replace: true, _scene.Time);
            Assert.True(StoreDoctor.Examine(new() { Path = _copy, ReadOnly = true }, _scene.Time).IsHealthy);
        }
        await stop.CancelAsync();
        await writing;
    }

    [Fact]
    public void File_that_is_there_is_replaced_only_when_told()
    {
        File.WriteAllText(_copy, "precious");

        Fails($"There is a file at {_copy} already. Name another one, or say --replace.", () => StoreBackup.Make(_options, _copy, replace: false, _scene.Time));
        Assert.Equal("precious", File.ReadAllText(_copy));
        StoreBackup.Make(_options, _copy, replace: true, _scene.Time);
        Assert.Equal(["first"], Articles(_copy));
    }

    [Fact]
    public void Store_is_no_place_for_its_copy()
        => Fails($"{_scene.Path} is the store itself. Name another file.", () => StoreBackup.Make(_options, _scene.Path, replace: true, _scene.Time));

    [Fact]
    public void Folder_that_is_not_there_is_told()
    {
        var path = Path.Combine(_scene.Folder, "none", "copy.db");

        var error = Assert.Throws<StoreException>(() => StoreBackup.Make(_options, path, replace: false, _scene.Time));
        Assert.StartsWith($"{path} could not be written: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Restoring_puts_the_copy_in_place_and_keeps_the_old_store()
    {
        StoreBackup.Make(_options, _copy, replace: false, _scene.Time);
        _scene.Put(new Sample { Article = "second" });
        _scene.Store.Dispose();

        var kept = StoreBackup.Restore(_options, _copy, _scene.Time);

        Assert.Equal(["first"], Articles(_scene.Path));
        Assert.Equal(["first", "second"], Articles(kept!));
        Assert.Equal(["first"], Articles(_copy));
    }

    [Fact]
    public void Restoring_without_a_store_makes_one()
    {
        StoreBackup.Make(_options, _copy, replace: false, _scene.Time);
        var path = Path.Combine(_scene.Folder, "new", "claims.db");

        Assert.Null(StoreBackup.Restore(new() { Path = path }, _copy, _scene.Time));
        Assert.Equal(["first"], Articles(path));
    }

    [Fact]
    public void Store_in_use_is_not_replaced()
    {
        StoreBackup.Make(_options, _copy, replace: false, _scene.Time);

        Fails($"The store {_scene.Path} is in use by another process. End it, and restore again; nothing was changed.", () => StoreBackup.Restore(_options, _copy, _scene.Time));
        Assert.Equal(["first"], _scene.Store.Articles().Select(article => article.ArticleId));
    }

    [Fact]
    public void Damaged_store_is_replaced_and_kept()
    {
        StoreBackup.Make(_options, _copy, replace: false, _scene.Time);
        _scene.Store.Dispose();
        File.WriteAllText(_scene.Path, string.Concat(Enumerable.Repeat("no database ", 1000)));

        var kept = StoreBackup.Restore(_options, _copy, _scene.Time);

        Assert.StartsWith("no database", File.ReadAllText(kept!), StringComparison.Ordinal);
        Assert.Equal(["first"], Articles(_scene.Path));
    }

    [Fact]
    public void What_is_no_copy_is_not_restored()
    {
        var notes = Path.Combine(_scene.Folder, "notes.txt");
        File.WriteAllText(notes, string.Concat(Enumerable.Repeat("only notes ", 1000)));
        _scene.Store.Dispose();

        Fails($"There is no file at {_copy}. Give the path of a copy that “extractor backup” made.", () => StoreBackup.Restore(_options, _copy, _scene.Time));
        Fails($"The file {notes} is no SQLite database. Name another file, or move this one away and run again.", () => StoreBackup.Restore(_options, notes, _scene.Time));
        Assert.Equal(["first"], Articles(_scene.Path));
    }

    [Fact]
    public void Saved_filters_are_within_the_copy_and_come_back_with_it()
    {
        File.WriteAllText(_options.FilterPath, "[\"company:Acme\",\"é\"]");
        StoreBackup.Make(_options, _copy, replace: false, _scene.Time);
        File.WriteAllText(_options.FilterPath, "[\"later\"]");
        _scene.Store.Dispose();

        var kept = StoreBackup.Restore(_options, _copy, _scene.Time);

        Assert.Equal([_copy], Directory.GetFiles(_scene.Folder, "copy.db*"));
        Assert.Equal("[\"company:Acme\",\"é\"]", File.ReadAllText(_options.FilterPath));
        Assert.Equal("[\"later\"]", File.ReadAllText(new StoreOptions { Path = kept! }.FilterPath));
        Assert.DoesNotContain("saved_filters", Tables(_scene.Path));
        StoreBackup.Restore(_options, kept!, _scene.Time);
        Assert.Equal("[\"later\"]", File.ReadAllText(_options.FilterPath));
    }

    [Fact]
    public void Copy_of_a_copy_holds_its_filters()
    {
        File.WriteAllText(_options.FilterPath, "[\"company:Acme\"]");
        StoreBackup.Make(_options, _copy, replace: false, _scene.Time);
        var second = Path.Combine(_scene.Folder, "second.db");
        StoreOptions elsewhere = new() { Path = Path.Combine(_scene.Folder, "new", "claims.db") };

        StoreBackup.Make(new() { Path = _copy }, second, replace: false, _scene.Time);
        StoreBackup.Restore(elsewhere, second, _scene.Time);

        Assert.Equal("[\"company:Acme\"]", File.ReadAllText(elsewhere.FilterPath));
    }

    [Fact]
    public void Copy_without_filters_leaves_those_that_are_there()
    {
        StoreBackup.Make(_options, _copy, replace: false, _scene.Time);
        File.WriteAllText(_options.FilterPath, "[\"later\"]");
        _scene.Store.Dispose();

        StoreBackup.Restore(_options, _copy, _scene.Time);

        Assert.Equal("[\"later\"]", File.ReadAllText(_options.FilterPath));
    }

    private static List<string> Tables(string path)
    {
        using SqliteConnection connection = new($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using Statement select = new(connection, "SELECT name FROM sqlite_schema");
        List<string> tables = [];
        select.Begin();
        while (select.Step())
            tables.Add(select.Text(0));
        return tables;
    }

    private static void Fails(string message, Action action)
    {
        var error = Assert.Throws<StoreException>(action);
        Assert.Equal((message, 1), (error.Message, error.ExitCode));
    }

    private string[] Articles(string path)
    {
        using var store = SqliteClaimStore.Open(new() { Path = path, ReadOnly = true }, _scene.Time);
        return [.. store.Articles().Select(article => article.ArticleId)];
    }
}
