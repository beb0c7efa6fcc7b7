using System.Threading.Channels;
using Extractor.Ingestion;

namespace Extractor.Pipeline.Runs;

/// <summary>Goes through the files of a run: finds the articles in each and passes them on, one file by one thread, its articles to all.</summary>
internal sealed class FileOpening(ArticleReader reader, SeenArticles seen, OpenFiles files, ChannelWriter<FoundArticle> articles, ChannelWriter<RunWork> results)
{
    /// <summary>Names the files, and tells of those that cannot be read.</summary>
    public async Task ListAsync(IEnumerable<CorpusItem> items, ChannelWriter<string> paths, CancellationToken stop)
    {
        // A file that cannot be read is in the corpus all the same, but takes its id from no other.
        SeenArticles readable = new();
        foreach (var file in items)
        {
            var id = ArticleId.OfFile(file.Path);
            if (file.Failure is { } failure)
            {
                NoteUnread(file.Path, id);
                await results.WriteAsync(RunWork.Failed(failure), stop);
            }
            else if (readable.Add(id))
                await paths.WriteAsync(file.Path, stop);
            else
                await results.WriteAsync(RunWork.Failed(file.Path, $"{file.Path} has the name of another article of this run; rename one of the two, the name is the article's id."), stop);
        }
        paths.Complete();
    }

    public async Task OpenAllAsync(ChannelReader<string> paths, CancellationToken stop)
    {
        await foreach (var path in paths.ReadAllAsync(stop))
        {
            try
            {
                await OpenAsync(path, stop);
            }
            catch (Exception error) when (error is not (OperationCanceledException or OutOfMemoryException))
            {
                seen.AddUnread(ArticleId.OfFile(path));
                files.Found(path, isLast: true);
                await results.WriteAsync(RunWork.Faulted(path, path, error), stop);
            }
        }
    }

    /// <summary>Each article waits until the next is found, so that the last one is known when it is passed on.</summary>
    private async Task OpenAsync(string path, CancellationToken stop)
    {
        PendingArticle? held = null;
        foreach (var article in reader.Open(path))
        {
            seen.Add(article.Id);
            if (article.IsRest)
                seen.AddUnread(ArticleId.FileOf(article.Id));
            if (held is not null)
                await PassAsync(path, held, isLast: false, stop);
            held = article;
        }
        if (held is not null)
            await PassAsync(path, held, isLast: true, stop);
    }

    private ValueTask PassAsync(string path, PendingArticle article, bool isLast, CancellationToken stop)
    {
        files.Found(path, isLast);
        return articles.WriteAsync(new FoundArticle(path, article), stop);
    }

    private void NoteUnread(string path, string id)
    {
        seen.Add(id);
        seen.AddUnread(id);
        seen.AddUnreadFolder(Path.GetFullPath(path));
    }
}
