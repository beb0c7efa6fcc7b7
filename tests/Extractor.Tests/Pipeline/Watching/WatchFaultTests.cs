using Extractor.Pipeline.Runs;

namespace Extractor.Tests.Pipeline.Watching;

public sealed class WatchFaultTests : IAsyncLifetime
{
    private readonly Watched _watched = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _watched.DisposeAsync();

    [Fact]
    public async Task Failing_file_is_told_stops_no_other_and_is_tried_again_when_it_changes()
    {
        _watched.Start();
        await File.WriteAllBytesAsync(_watched.At("bad.txt"), [0, 1, 2, 3, 0, 0, 0, 1]);
        _watched.Write("good.txt", Watched.Text("100"));
        var failed = await _watched.SeenAsync("bad", RunOutcome.Failed);
        await _watched.SeenAsync("good", RunOutcome.New);
        await _watched.UntilAsync(() => _watched.Status().Failed.Count == 1, "the status does not list it");
        Assert.Equal(failed.Message, _watched.Status().Failed[0].Message);
        Assert.Empty(_watched.Status().Waiting);

        _watched.Write("bad.txt", Watched.Text("200"));
        await _watched.SeenAsync("bad", RunOutcome.New);
        await _watched.UntilAsync(() => _watched.Status().Failed.Count == 0, "the status still lists it");
    }

    [LinuxFact]
    public async Task Named_pipe_is_told_and_stops_no_other()
    {
        _watched.Start();
        NamedPipe.Make(_watched.At("pipe.txt"));
        _watched.Write("good.txt", Watched.Text("100"));

        await _watched.SeenAsync("good", RunOutcome.New);
        await _watched.UntilAsync(() => _watched.Events.Any(happened => happened.Message?.Contains("is a named pipe", StringComparison.Ordinal) == true), "nobody is told");
        Assert.Contains("is a named pipe", Assert.Single(_watched.Status().Failed).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Second_file_of_a_name_is_told_and_does_not_replace_the_first()
    {
        _watched.Start();
        _watched.Write("a.md", Watched.Text("100"));
        await _watched.SeenAsync("a", RunOutcome.New);
        _watched.Write("a.txt", Watched.Text("200"));

        var failed = await _watched.SeenAsync("a", RunOutcome.Failed);
        Assert.Contains("has the same id", failed.Message, StringComparison.Ordinal);
        File.Delete(_watched.At("a.md"));
        await _watched.SeenAsync("a", RunOutcome.Changed);
        Assert.Equal(200, Assert.Single(_watched.Store.Occurrences("a")).Occurrence.Value);
    }

    [Fact]
    public async Task Folder_whose_system_tells_nothing_is_looked_through()
    {
        _watched.Start(pollOnly: true);
        _watched.Write("a.txt", Watched.Text("100"));
        await _watched.SeenAsync("a", RunOutcome.New);
        _watched.Write("a.txt", Watched.Text("2,000"));
        await _watched.SeenAsync("a", RunOutcome.Changed);
        File.Delete(_watched.At("a.txt"));

        await _watched.SeenAsync("a", RunOutcome.Missing);
    }

    [Fact]
    public async Task Folder_that_vanishes_takes_no_article_along()
    {
        _watched.Start(pollOnly: true);
        _watched.Write("a.txt", Watched.Text("100"));
        await _watched.SeenAsync("a", RunOutcome.New);
        Directory.Move(_watched.Corpus, _watched.Corpus + "-unmounted");
        await _watched.UntilAsync(() => _watched.Events.Any(happened => happened.Outcome == RunOutcome.Failed), "nobody is told");
        await Task.Delay(700);
        Directory.Move(_watched.Corpus + "-unmounted", _watched.Corpus);
        _watched.Write("b.txt", Watched.Text("200"));

        await _watched.SeenAsync("b", RunOutcome.New);
        Assert.DoesNotContain(_watched.Events, happened => happened.Outcome == RunOutcome.Missing);
    }

    [Fact]
    public async Task Locked_store_is_waited_for()
    {
        _watched.Start();
        using (_watched.Store.BeginWrite())
        {
            _watched.Write("a.txt", Watched.Text("100"));
            await _watched.UntilAsync(() => _watched.Notices.Count > 0, "nobody is told");
        }

        await _watched.SeenAsync("a", RunOutcome.New);
    }

    [Fact]
    public async Task Burst_with_a_stop_in_it_loses_no_file()
    {
        var count = Environment.GetEnvironmentVariable("EXTRACTOR_LONG_TESTS") is null ? 400 : 5_000;
        _watched.Start();
        for (var i = 0; i < count; i++)
            _watched.Write($"part-{i % 7}/article-{i}.txt", $"Northwind Motors sold {(i + 1) * 1000:#,0} vehicles abroad in {1900 + (i % 120)}, chief executive Ana Lind said.\n");
        await _watched.UntilAsync(() => _watched.Events.Count > count / 8, "nothing is taken");
        await _watched.StopAsync();
        var before = _watched.Events.Count;
        Assert.Equal(count, _watched.Store.Articles().Count + _watched.Status().Waiting.Count);

        _watched.Start();
        await _watched.UntilAsync(() => _watched.Events.Count >= count && _watched.Store.Articles().Count == count && _watched.Status().Waiting.Count == 0, $"{count - before} files are left");
        Assert.All(_watched.Events, happened => Assert.True(happened.Outcome is RunOutcome.New or RunOutcome.Unchanged));
        Assert.All(Enumerable.Range(0, count), i => Assert.Equal((i + 1) * 1000m, Assert.Single(_watched.Store.Occurrences($"article-{i}")).Occurrence.Value));
    }
}
