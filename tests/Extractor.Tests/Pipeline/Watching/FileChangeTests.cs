using Extractor.Pipeline.Runs;

namespace Extractor.Tests.Pipeline.Watching;

public sealed class FileChangeTests : IAsyncLifetime
{
    private readonly Watched _watched = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _watched.DisposeAsync();

    [Fact]
    public async Task Record_that_leaves_a_file_of_many_is_missing_and_the_others_stay()
    {
        string a = $"{{\"id\": \"a\", \"text\": \"{Watched.Text("100").Trim()}\"}}\n", b = $"{{\"id\": \"b\", \"text\": \"{Watched.Text("200").Trim()}\"}}\n";
        _watched.Write("list.jsonl", a + b);
        _watched.Start();
        await _watched.UntilAsync(() => _watched.Journal.All().Values.Any(file => file.Articles.Order().SequenceEqual(["list/a", "list/b"])), "the file is not noted with its articles");

        _watched.Write("list.jsonl", a);

        await _watched.SeenAsync("b", RunOutcome.Missing);
        Assert.True(_watched.Store.Find("list/a")!.InCorpus);
    }

    [Fact]
    public async Task Edited_file_is_read_again()
    {
        _watched.Start();
        _watched.Write("a.txt", Watched.Text("100"));
        await _watched.SeenAsync("a", RunOutcome.New);
        _watched.Write("a.txt", Watched.Text("250"));

        await _watched.SeenAsync("a", RunOutcome.Changed);
        Assert.Equal(250, Assert.Single(_watched.Store.Occurrences("a")).Occurrence.Value);
    }

    [Fact]
    public async Task Deleted_file_is_missing_and_its_claims_stand()
    {
        _watched.Start();
        _watched.Write("a.txt", Watched.Text("100"));
        await _watched.SeenAsync("a", RunOutcome.New);
        File.Delete(_watched.At("a.txt"));

        await _watched.SeenAsync("a", RunOutcome.Missing);
        Assert.Single(_watched.Store.Occurrences("a"));
        await _watched.UntilAsync(() => _watched.Journal.All().Count == 0, "the journal keeps it");
    }

    [Fact]
    public async Task Deleted_file_is_retired_where_that_is_asked_for()
    {
        _watched.Start(prune: true);
        _watched.Write("a.txt", Watched.Text("100"));
        await _watched.SeenAsync("a", RunOutcome.New);
        File.Delete(_watched.At("a.txt"));

        await _watched.SeenAsync("a", RunOutcome.Retired);
        Assert.Empty(_watched.Store.Occurrences("a"));
    }

    [Fact]
    public async Task Renamed_file_takes_its_claims_along()
    {
        _watched.Start();
        _watched.Write("old.txt", Watched.Text("100"));
        await _watched.SeenAsync("old", RunOutcome.New);
        File.Move(_watched.At("old.txt"), _watched.At("new.txt"));

        var retired = await _watched.SeenAsync("old", RunOutcome.Retired);
        Assert.Equal("the file is now called new", retired.Message);
        Assert.Empty(_watched.Store.Occurrences("old"));
        Assert.Single(_watched.Store.Occurrences("new"));
    }

    [Fact]
    public async Task File_moved_to_another_folder_is_the_same_article()
    {
        _watched.Start();
        _watched.Write("a.txt", Watched.Text("100"));
        _watched.Write("later/b.txt", Watched.Text("200"));
        await _watched.SeenAsync("a", RunOutcome.New);
        await _watched.SeenAsync("b", RunOutcome.New);
        File.Move(_watched.At("a.txt"), _watched.At("later/a.txt"));

        await _watched.SeenAsync("a", RunOutcome.Unchanged);
        await _watched.UntilAsync(() => !_watched.Journal.All().ContainsKey(_watched.At("a.txt")), "the old place is never forgotten");
        Assert.True(_watched.Store.Find("a")!.InCorpus);
        Assert.DoesNotContain(_watched.Events, happened => happened.Outcome is RunOutcome.Missing or RunOutcome.Retired);
    }

    [Fact]
    public async Task File_saved_by_deleting_and_writing_anew_is_never_missing()
    {
        _watched.Start();
        _watched.Write("a.txt", Watched.Text("100"));
        await _watched.SeenAsync("a", RunOutcome.New);
        File.Delete(_watched.At("a.txt"));
        await Task.Delay(100);
        _watched.Write("a.txt", Watched.Text("300"));

        await _watched.SeenAsync("a", RunOutcome.Changed);
        await Task.Delay(700);
        Assert.DoesNotContain(_watched.Events, happened => happened.Outcome == RunOutcome.Missing);
    }
}
