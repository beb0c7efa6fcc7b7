using System.Threading.Channels;
using Extractor.Pipeline.Options;
using Extractor.Store;

namespace Extractor.Pipeline.Runs;

/// <summary>The one writer of a run: takes what is ready, up to a batch, into one transaction, so that the lock is never held while articles are read.</summary>
internal sealed class StoreWriting(IClaimStore store, RunOptions options, long run, RunTally tally)
{
    /// <summary>Code units of article text that close a batch early: large articles must not pile up.</summary>
    private const int BatchText = 8_000_000;

    public async Task RunAsync(ChannelReader<RunWork> results, CancellationToken cancellation)
    {
        List<RunWork> batch = [];
        while (await results.WaitToReadAsync(cancellation))
        {
            var text = 0;
            while (batch.Count < options.BatchArticles && text < BatchText && results.TryRead(out var work))
            {
                if (work.Failure is { } failure)
                    tally.Add(new RunEvent(work.Id, RunOutcome.Failed, Message: failure, File: work.File));
                else if (work.Extraction is not null)
                    batch.Add(work);
                else
                    tally.Add(new RunEvent(work.Id, RunOutcome.Unchanged, Message: work.Note, File: work.File));
                text += work.Extraction?.Article.Text.Length ?? 0;
            }
            if (batch.Count > 0)
                Write(batch);
            batch.Clear();
        }
    }

    public void MarkAbsent(SeenArticles seen, CorpusScope? scope, bool retire, CancellationToken cancellation)
    {
        var absent = store.Articles().Where(article => !article.Retired && (retire || article.InCorpus) && IsAbsent(article, seen, scope));
        foreach (var batch in absent.Select(article => article.ArticleId).Chunk(options.BatchArticles))
        {
            cancellation.ThrowIfCancellationRequested();
            using var writer = store.BeginWrite();
            foreach (var article in batch)
                tally.Add(Absent(writer, article, retire));
            writer.Commit();
        }
    }

    private bool IsAbsent(StoredArticleState article, SeenArticles seen, CorpusScope? scope)
    {
        var file = SourceFile.FullPath(article.Source, options.Folder);
        return scope?.Holds(file) != false && !seen.MayHold(article.ArticleId, file);
    }

    private static RunEvent Absent(IStoreWriter writer, string article, bool retire)
    {
        writer.MarkMissing(article);
        if (retire)
            writer.Retire(article, "the file is no longer in the corpus folder");
        return new RunEvent(article, retire ? RunOutcome.Retired : RunOutcome.Missing);
    }

    private void Write(List<RunWork> batch)
    {
        List<RunEvent> written = [];
        using (var writer = store.BeginWrite())
        {
            foreach (var work in batch)
                written.Add(Put(writer, work) with { File = work.File, Sketch = work.Sketch, Published = work.Extraction!.Article.Published?.Date, Changes = work.Changes });
            writer.Commit();
        }
        foreach (var happened in written)
            tally.Add(happened);
    }

    private RunEvent Put(IStoreWriter writer, RunWork work)
    {
        var (id, extraction, note) = (work.Id, work.Extraction!, work.Note);
        try
        {
            return writer.Put(StoredForm.Of(extraction.Article) with { Source = SourceFile.Name(work.File, options.Folder) }, extraction.Claims, extraction.Unclaimed, run) switch
            {
                PutOutcome.Added => new RunEvent(id, RunOutcome.New, extraction.Claims.Count, extraction.Unclaimed.Count, note),
                PutOutcome.Edited => new RunEvent(id, RunOutcome.Changed, extraction.Claims.Count, extraction.Unclaimed.Count, note),
                PutOutcome.Reextracted => new RunEvent(id, RunOutcome.Reread, extraction.Claims.Count, extraction.Unclaimed.Count, note),
                _ => new RunEvent(id, RunOutcome.Unchanged, Message: note),
            };
        }
        catch (StoreRefusal refusal)
        {
            return new RunEvent(id, RunOutcome.Failed, Message: refusal.Message);
        }
    }
}
