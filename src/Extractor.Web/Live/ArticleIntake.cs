using System.Security.Cryptography;
using Extractor.Ingestion;
using Extractor.Pipeline;
using Extractor.Pipeline.Options;
using Extractor.Pipeline.Runs;
using Extractor.Pipeline.Watching;
using Extractor.Store;

namespace Extractor.Web.Live;

/// <summary>
/// Takes a posted article into the corpus folder and the store. The file's name is made here, of the article's headline and a digest of
/// its bytes: nothing that a request says becomes part of a path.
/// </summary>
/// <param name="pipeline">Built when the first article comes.</param>
/// <param name="journal">Notes the file, so that a run need not read it again; null for none.</param>
public sealed class ArticleIntake(Lazy<ExtractionPipeline> pipeline, ArticleReader reader, PipelineOptions options, IClaimStore store, FileJournal? journal = null) : IDisposable
{
    private const int LongestSlug = 60;

    private readonly SemaphoreSlim _one = new(1, 1);

    public long MaxBytes => options.Corpus.Reading.MaxFileBytes;

    /// <summary>Reads, keeps and extracts one document.</summary>
    /// <param name="kind">What it is taken for: html, md, or txt.</param>
    /// <returns>What became of it; a failure when it cannot be read, and then nothing is kept.</returns>
    /// <exception cref="StoreException">The store fails; the article is in the corpus folder, and the next run takes it in.</exception>
    public async Task<RunEvent> TakeAsync(byte[] document, string kind, CancellationToken cancellation)
    {
        var extension = kind switch { "html" => ".html", "md" => ".md", _ => ".txt" };
        var read = reader.Read("the article", document, "article" + extension);
        if (!read.IsArticle)
            return new RunEvent("", RunOutcome.Failed, Message: read.Failure.Message.Replace("article" + extension, "The article", StringComparison.Ordinal));
        var name = $"{Slug(read.Article.Title)}{Convert.ToHexStringLower(SHA256.HashData(document).AsSpan(0, 5))}";
        await _one.WaitAsync(cancellation);
        try
        {
            var path = await KeepAsync(name + extension, document, cancellation);
            return await RunAsync(path, cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<RunEvent> RunAsync(string path, CancellationToken cancellation)
    {
        List<RunEvent> events = [];
        CorpusRun run = new(pipeline.Value, reader, store, options.Run);
        CorpusItem[] files = [new(path)];
        _ = journal is null
            ? await run.RunAsync(files, AbsentArticles.Keep, events.Add, cancellation)
            : await new JournaledRun(run, journal, pipeline.Value.Version).RunAsync(files, AbsentArticles.Keep, events.Add, static _ => { }, cancellation);
        // A document can hold several articles, such as a feed: the first stands for all.
        var taken = events.FindAll(one => one.Outcome != RunOutcome.Failed);
        return taken.Count > 0
            ? taken[0] with { Claims = taken.Sum(one => one.Claims), Unclaimed = taken.Sum(one => one.Unclaimed) }
            : events.FirstOrDefault() ?? new RunEvent("", RunOutcome.Failed, Message: "The document holds no article.");
    }

    // Whole or not at all: a folder that is watched must never see half a file.
    private async Task<string> KeepAsync(string name, byte[] document, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(options.Corpus.Folder).FullName;
        var path = Path.Combine(folder, name);
        if (File.Exists(path))
            return path;
        var half = Path.Combine(folder, $".{name}.part");
        await File.WriteAllBytesAsync(half, document, cancellation);
        File.Move(half, path, overwrite: true);
        return path;
    }

    private static string Slug(string? title)
    {
        var letters = (title ?? "").ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-').ToArray();
        var slug = string.Join('-', new string(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
        slug = (slug.Length > LongestSlug ? slug[..LongestSlug] : slug).Trim('-');
        return slug.Length == 0 ? "article-" : slug + "-";
    }
}
