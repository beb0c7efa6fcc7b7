using System.Threading.Channels;
using Extractor.Ingestion;
using Extractor.Pipeline.Options;
using Extractor.Store;

namespace Extractor.Pipeline.Runs;

/// <summary>
/// Brings the store in step with files: paths go through a bounded channel to workers, one for each processor, which read
/// and extract; their results go through another to the one writer. Nothing is held of an article once it is written.
/// </summary>
public sealed class CorpusRun(ExtractionPipeline pipeline, ArticleReader reader, IClaimStore store, RunOptions options)
{
    private readonly int _workers = options.Workers > 0 ? options.Workers : Environment.ProcessorCount;

    /// <summary>Runs once over the files. What was committed stays when it fails or is cancelled; running again completes it.</summary>
    /// <param name="files">Read as the run goes on.</param>
    /// <param name="absent">What to do about articles that are in the store and not among the files.</param>
    /// <param name="report">Told of every article, from one thread.</param>
    /// <param name="cancellation">Ends the run after the batch that is being written.</param>
    /// <exception cref="StoreException">The store fails.</exception>
    public async Task<RunCounts> RunAsync(IEnumerable<CorpusItem> files, AbsentArticles absent, Action<RunEvent> report, CancellationToken cancellation)
    {
        var run = store.BeginRun(pipeline.Version);
        RunTally tally = new(report);
        SeenArticles seen = new();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var paths = Channel.CreateBounded<string>(new BoundedChannelOptions(_workers * 8) { SingleWriter = true });
        var results = Channel.CreateBounded<RunWork>(new BoundedChannelOptions(_workers * 8) { SingleReader = true });
        StoreWriting writing = new(store, options.BatchArticles, run, tally);

        var listing = Guarded(() => ListAsync(files, seen, paths.Writer, results.Writer, stop.Token), stop);
        var reading = Enumerable.Range(0, _workers).Select(_ => Guarded(() => ReadAllAsync(paths.Reader, results.Writer, stop.Token), stop)).ToList();
        var closing = CloseAsync([listing, .. reading], results.Writer);
        await Task.WhenAll([.. reading, listing, closing, Guarded(() => writing.RunAsync(results.Reader, stop.Token), stop)]);

        cancellation.ThrowIfCancellationRequested();
        if (absent != AbsentArticles.Keep)
            writing.MarkAbsent(seen, absent == AbsentArticles.Retire, cancellation);
        var counts = tally.Counts;
        store.CatchUp();
        store.EndRun(run, counts);
        return counts;
    }

    /// <summary>One stage's failure stops the others, which would otherwise wait for it for ever; its exception is the one that is seen.</summary>
    private static async Task Guarded(Func<Task> stage, CancellationTokenSource stop)
    {
        try
        {
            await Task.Run(stage);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The caller's cancellation is thrown by RunAsync; another stage's failure is thrown by that stage.
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
    }

    private static async Task ListAsync(IEnumerable<CorpusItem> files, SeenArticles seen, ChannelWriter<string> paths, ChannelWriter<RunWork> results, CancellationToken stop)
    {
        // A file that cannot be read is in the corpus all the same, but takes its id from no other.
        SeenArticles readable = new();
        foreach (var file in files)
        {
            var id = Path.GetFileNameWithoutExtension(file.Path);
            seen.Add(id);
            if (file.Failure is { } failure)
                await results.WriteAsync(RunWork.Failed(failure), stop);
            else if (readable.Add(id))
                await paths.WriteAsync(file.Path, stop);
            else
                await results.WriteAsync(RunWork.Failed(file.Path, $"{file.Path} has the name of another article of this run; rename one of the two, the name is the article's id."), stop);
        }
        paths.Complete();
    }

    private static async Task CloseAsync(IEnumerable<Task> writers, ChannelWriter<RunWork> results)
    {
        await Task.WhenAll(writers).ContinueWith(static _ => { }, TaskScheduler.Default);
        results.Complete();
    }

    private async Task ReadAllAsync(ChannelReader<string> paths, ChannelWriter<RunWork> results, CancellationToken stop)
    {
        await foreach (var path in paths.ReadAllAsync(stop))
            await results.WriteAsync(Read(path), stop);
    }

    private RunWork Read(string path)
    {
        try
        {
            var result = reader.Read(path);
            return result.IsArticle ? Extract(result.Article) : RunWork.Failed(result.Failure);
        }
        catch (Exception error) when (error is not (StoreException or OutOfMemoryException))
        {
            return RunWork.Failed(path, $"{path} could not be processed: {error.Message} ({error.GetType().Name}); the other articles are not affected. This is a fault of the program, please report it.");
        }
    }

    private RunWork Extract(Article article)
    {
        var state = store.Find(article.Id);
        if (state is { InCorpus: true } && state.Holds(article.ContentHash, pipeline.Version))
            return new RunWork(article.Id, null, null);
        var extraction = pipeline.Extract(article);
        extraction.Mentions.Source.Dispose();
        return new RunWork(article.Id, extraction, null);
    }
}
