using System.Threading.Channels;
using Extractor.Ingestion;
using Extractor.Pipeline.Duplicates;
using Extractor.Pipeline.Options;
using Extractor.Store;

namespace Extractor.Pipeline.Runs;

/// <summary>
/// Brings the store in step with files. Paths go through a bounded channel to a few that open the files, the articles found
/// in them through another to workers, one for each processor, which read and extract; their results go through a third to
/// the one writer. Nothing is held of an article once it is written, and of a file no more than a few articles.
/// </summary>
public sealed class CorpusRun(ExtractionPipeline pipeline, ArticleReader reader, IClaimStore store, RunOptions options)
{
    /// <summary>Opening is reading and unpacking, far less work than extracting.</summary>
    private const int MostOpeners = 4;

    private readonly int _workers = options.Workers > 0 ? options.Workers : Environment.ProcessorCount;

    /// <summary>Runs once over the files. What was committed stays when it fails or is cancelled; running again completes it.</summary>
    /// <param name="files">Read as the run goes on.</param>
    /// <param name="absent">What to do about articles that are in the store and not among the files.</param>
    /// <param name="report">Told of every article, from one thread.</param>
    /// <param name="cancellation">Ends the run after the batch that is being written.</param>
    /// <param name="scope">The articles that can be absent; null for all that the store holds.</param>
    /// <exception cref="StoreException">The store fails.</exception>
    public async Task<RunCounts> RunAsync(IEnumerable<CorpusItem> files, AbsentArticles absent, Action<RunEvent> report, CancellationToken cancellation, CorpusScope? scope = null)
    {
        var run = store.BeginRun(pipeline.Version);
        OpenFiles open = new();
        RunTally tally = new(happened => report(happened.File is { } file ? happened with { EndsFile = open.Done(file) } : happened));
        SeenArticles seen = new();
        StoreWriting writing = new(store, options, run, tally);
        await PassAsync(files, seen, open, writing, cancellation);
        if (absent != AbsentArticles.Keep)
            writing.MarkAbsent(seen, scope, absent == AbsentArticles.Retire, cancellation);
        var counts = tally.Counts;
        store.CatchUp();
        store.EndRun(run, counts);
        return counts;
    }

    private async Task PassAsync(IEnumerable<CorpusItem> files, SeenArticles seen, OpenFiles open, StoreWriting writing, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var paths = Channel.CreateBounded<string>(new BoundedChannelOptions(_workers * 8) { SingleWriter = true });
        // Articles wait here with their bytes: few may.
        var articles = Channel.CreateBounded<FoundArticle>(new BoundedChannelOptions(_workers));
        var results = Channel.CreateBounded<RunWork>(new BoundedChannelOptions(_workers * 8) { SingleReader = true });
        FileOpening opening = new(reader, seen, open, articles.Writer, results.Writer);

        var listing = Guarded(() => opening.ListAsync(files, paths.Writer, stop.Token), stop);
        List<Task> openers = [.. Many(Math.Min(_workers, MostOpeners), () => opening.OpenAllAsync(paths.Reader, stop.Token), stop)];
        List<Task> workers = [.. Many(_workers, () => ReadAllAsync(articles.Reader, results.Writer, stop.Token), stop)];
        var opened = CloseAsync(openers, articles.Writer);
        var closing = CloseAsync([listing, .. openers, .. workers], results.Writer);
        await Task.WhenAll([listing, .. openers, .. workers, opened, closing, Guarded(() => writing.RunAsync(results.Reader, stop.Token), stop)]);
        cancellation.ThrowIfCancellationRequested();
    }

    private static IEnumerable<Task> Many(int count, Func<Task> stage, CancellationTokenSource stop) => Enumerable.Range(0, count).Select(_ => Guarded(stage, stop));

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

    private static async Task CloseAsync<T>(IEnumerable<Task> writers, ChannelWriter<T> channel)
    {
        await Task.WhenAll(writers).ContinueWith(static _ => { }, TaskScheduler.Default);
        channel.Complete();
    }

    private async Task ReadAllAsync(ChannelReader<FoundArticle> articles, ChannelWriter<RunWork> results, CancellationToken stop)
    {
        await foreach (var found in articles.ReadAllAsync(stop))
            await results.WriteAsync(Read(found), stop);
    }

    private RunWork Read(FoundArticle found)
    {
        try
        {
            var result = found.Article.Read();
            return result.IsArticle ? Extract(found.File, result.Article) : RunWork.Failed(result.Failure) with { File = found.File };
        }
        catch (Exception error) when (error is not (StoreException or OutOfMemoryException))
        {
            return RunWork.Faulted(found.File, found.Article.Place, error);
        }
    }

    private RunWork Extract(string path, Article article)
    {
        var note = article.Notes.Count == 0 ? null : $"{article.Id}: {string.Join(" ", article.Notes)}";
        var state = store.Find(article.Id);
        if (state is { InCorpus: true } && state.Holds(article.ContentHash, pipeline.Version) && state.Source == SourceFile.Name(path, options.Folder))
            return new RunWork(article.Id, path, null, null) { Note = note };
        var extraction = pipeline.Extract(article);
        extraction.Mentions.Source.Dispose();
        var isRevised = state is { Retired: false } && state.ContentHash != article.ContentHash;
        return new RunWork(article.Id, path, extraction, null)
        {
            Note = note,
            Sketch = TextSketch.Of(article.Text.AsSpan(article.HeadlineEnd)),
            Changes = isRevised ? ClaimChange.Between(store.Occurrences(article.Id).Select(stored => stored.Occurrence), extraction.Claims) : [],
        };
    }
}
