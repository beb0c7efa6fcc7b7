using Extractor.Ingestion;
using Extractor.Pipeline;
using Extractor.Pipeline.Options;
using Extractor.Pipeline.Runs;
using Extractor.Store;
using Extractor.Store.Sqlite;

namespace Extractor.Tests.Pipeline;

public sealed class CorpusRunTests : IDisposable
{
    private static readonly ExtractionPipeline Pipeline = new PipelineBuilder(PipelineOptions.Default(Path.GetTempPath())).Build();

    private readonly TemporaryFolder _folder = new();
    private readonly SqliteClaimStore _store;

    public CorpusRunTests() => _store = SqliteClaimStore.Open(new StoreOptions { Path = _folder.At("claims.db") }, TimeProvider.System);

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task File_that_vanishes_between_listing_and_reading_is_a_failure_and_the_others_are_read()
    {
        var (counts, events) = await RunAsync([new CorpusItem(_folder.At("gone.txt")), Item("here")]);

        Assert.Equal((1, 1), (counts.Added, counts.Failed));
        Assert.Contains("gone.txt", Assert.Single(events, happened => happened.Outcome == RunOutcome.Failed).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_files_with_one_id_are_not_both_read()
    {
        var (counts, _) = await RunAsync([Item("same", "a"), Item("same", "b")]);

        Assert.Equal((1, 1), (counts.Added, counts.Failed));
    }

    [Fact]
    public async Task Unreadable_article_of_the_store_is_not_missing()
    {
        await RunAsync([Item("here"), Item("there")]);

        var (counts, _) = await RunAsync([new CorpusItem(_folder.At("here.txt"), new ReadFailure(ReadFailureKind.Unreadable, "here.txt", "here.txt may not be read.")), Item("there")]);

        Assert.Equal((0, 1, 1), (counts.Missing, counts.Failed, counts.Unchanged));
    }

    [Fact]
    public async Task Failure_while_listing_ends_the_run_with_it()
    {
        static IEnumerable<CorpusItem> Broken(CorpusItem first)
        {
            yield return first;
            throw new IOException("the disk is gone");
        }

        await Assert.ThrowsAsync<IOException>(() => RunAsync(Broken(Item("here"))));
    }

    [Fact]
    public async Task Cancelling_keeps_what_was_committed_and_marks_nothing_missing()
    {
        await RunAsync([Item("old")]);
        using CancellationTokenSource stop = new();
        IEnumerable<CorpusItem> Endless()
        {
            for (var i = 0; ; i++)
                yield return Item($"new-{i}");
        }

        var run = new CorpusRun(Pipeline, Reader(), _store, new RunOptions(2, 4));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.RunAsync(
            Endless(), AbsentArticles.Mark, happened =>
            {
                if (happened.Article == "new-20")
                    stop.Cancel();
            }, stop.Token));

        Assert.True(_store.Find("old")!.InCorpus);
        Assert.True(_store.Status().Articles > 10);
    }

    private static Extractor.Ingestion.ArticleReader Reader() => new(new IngestionOptions(), TimeProvider.System);

    private CorpusItem Item(string id, string folder = ".") => new(_folder.File($"{folder}/{id}.txt", $"Northwind Motors sold 5,000 vehicles in 2022, {id} said.\n"));

    private async Task<(RunCounts Counts, List<RunEvent> Events)> RunAsync(IEnumerable<CorpusItem> files)
    {
        List<RunEvent> events = [];
        var run = new CorpusRun(Pipeline, Reader(), _store, new RunOptions(2, 4));
        return (await run.RunAsync(files, AbsentArticles.Mark, events.Add, CancellationToken.None), events);
    }
}
