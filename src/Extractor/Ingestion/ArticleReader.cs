using Extractor.Ingestion.Formats;

namespace Extractor.Ingestion;

/// <summary>
/// Reads files into articles: text, Markdown, pages, e-mails, JSON, feeds, web archives, and these compressed. Safe to use
/// from many threads. What cannot be read is a <see cref="ReadFailure"/>; nothing here throws for what a file holds.
/// </summary>
public sealed class ArticleReader
{
    private readonly IngestionOptions _options;
    private readonly DocumentReader _documents;
    private readonly FormatSelection _formats;

    /// <param name="options">Validated here.</param>
    /// <param name="time">Tells what day lies in the future and can be no publication date.</param>
    /// <exception cref="ArgumentException">An option cannot work.</exception>
    public ArticleReader(IngestionOptions options, TimeProvider time)
    {
        options.Validate();
        _options = options;
        _documents = new DocumentReader(options, time);
        _formats = new FormatSelection(_documents);
    }

    /// <summary>The articles of a file, found as they are asked for: memory does not grow with the file. Each id is that of <see cref="ArticleId"/>.</summary>
    public IEnumerable<PendingArticle> Open(string path)
    {
        var (stream, failure) = FileBytes.Open(path);
        if (stream is null)
            return [PendingArticle.Rest(ArticleId.OfFile(path), failure!)];
        return Open(ArticleId.OfFile(path), stream, path);
    }

    /// <summary>The articles of a stream, which is read forwards once and closed.</summary>
    /// <param name="id">Id of the file.</param>
    /// <param name="content">Need not be able to seek.</param>
    /// <param name="nameHint">A file name or path, for its extension and for messages; “-” or empty when there is none.</param>
    public IEnumerable<PendingArticle> Open(string id, Stream content, string nameHint)
    {
        using ByteReader bytes = new(content);
        foreach (var article in _formats.Articles(new SourceContent(id, nameHint, nameHint is "" or "-" ? id : nameHint, bytes)))
            yield return article;
    }

    /// <summary>Every article of a file, and a failure for every part that gave none.</summary>
    public IEnumerable<ReadResult> ReadAll(string path) => Open(path).Select(article => article.Read());

    /// <summary>Reads a file that holds one article; its id is the name without extension.</summary>
    public ReadResult Read(string path) => Sole(Open(path), path);

    /// <summary>Reads the bytes of one article that are there already.</summary>
    /// <param name="id">Id of the article.</param>
    /// <param name="bytes">The whole document.</param>
    /// <param name="nameHint">A file name or path, for its extension and for messages; “-” or empty when there is none.</param>
    public ReadResult Read(string id, ReadOnlyMemory<byte> bytes, string nameHint)
    {
        var place = nameHint is "" or "-" ? id : nameHint;
        if (bytes.Length > _options.MaxFileBytes)
            return ReadResult.Of(FileBytes.TooLarge(place, bytes.Length, _options.MaxFileBytes));
        if (ContentSniffer.PackageOf(bytes.Span) != PackageKind.None)
            return Sole(Open(id, new MemoryStream(bytes.ToArray(), writable: false), nameHint), place);
        using ByteReader none = new([]);
        return Sole(_formats.Document(new SourceContent(id, nameHint, place, none), bytes), place);
    }

    private static ReadResult Sole(IEnumerable<PendingArticle> articles, string place)
    {
        PendingArticle? sole = null;
        foreach (var article in articles)
        {
            if (sole is not null)
                return ReadResult.Fail(ReadFailureKind.ManyArticles, place, $"{place} holds several articles, and one is wanted here; split it into one file an article.");
            sole = article;
        }
        return sole?.Read() ?? ReadResult.Fail(ReadFailureKind.NoText, place, $"{place} holds no article; put one into it, or remove it.");
    }
}
