using Extractor.Ingestion.Cleaning;
using Extractor.Ingestion.Dates;
using Extractor.Ingestion.Formats;
using Extractor.Ingestion.Html;

namespace Extractor.Ingestion;

/// <summary>
/// Reads .txt, .md and .html into articles. Safe to use from many threads. What cannot be read is a
/// <see cref="ReadFailure"/>; nothing here throws for what a file holds.
/// </summary>
public sealed class ArticleReader
{
    private readonly IngestionOptions _options;
    private readonly Cleaner _cleaner = new();
    private readonly PublicationDateFinder _dates;

    /// <param name="options">Validated here.</param>
    /// <param name="time">Tells what day lies in the future and can be no publication date.</param>
    /// <exception cref="ArgumentException">An option cannot work.</exception>
    public ArticleReader(IngestionOptions options, TimeProvider time)
    {
        options.Validate();
        (_options, _dates) = (options, new PublicationDateFinder(time));
    }

    /// <summary>Reads a file; its id is the name without extension.</summary>
    public ReadResult Read(string path)
    {
        var (bytes, failure) = FileBytes.Load(path, _options.MaxFileBytes);
        return failure is null ? Read(Path.GetFileNameWithoutExtension(path), bytes, path) : ReadResult.Of(failure);
    }

    /// <summary>Reads bytes that are there already.</summary>
    /// <param name="id">Id of the article.</param>
    /// <param name="bytes">The whole document.</param>
    /// <param name="nameHint">A file name or path, for its extension and for messages; “-” or empty when there is none.</param>
    public ReadResult Read(string id, ReadOnlyMemory<byte> bytes, string nameHint)
    {
        var place = nameHint is "" or "-" ? id : nameHint;
        if (bytes.Length > _options.MaxFileBytes)
            return ReadResult.Of(FileBytes.TooLarge(place, bytes.Length, _options.MaxFileBytes).Failure!);
        var (text, failure) = TextDecoder.Decode(bytes.Span, place, _options.CharsetSearchBytes);
        if (text is null)
            return ReadResult.Of(failure!);
        if (string.IsNullOrWhiteSpace(text))
            return ReadResult.Fail(ReadFailureKind.Empty, place, $"{place} is empty; put the article's text into it, or remove it.");
        Draft draft = ContentSniffer.KindOf(text, nameHint) switch
        {
            ContentKind.Html => HtmlFormat.Read(text),
            ContentKind.Markdown => MarkdownFormat.Read(text),
            _ => PlainTextFormat.Read(text),
        };
        return Assemble(id, place, draft);
    }

    private ReadResult Assemble(string id, string place, Draft draft)
    {
        var cleaned = _cleaner.Clean(draft);
        if (cleaned.Body.Count == 0 && cleaned.Headline is null)
            return ReadResult.Fail(ReadFailureKind.NoText, place, $"{place} holds no article text; save the whole page, or paste the article into a .txt file.");
        var published = _dates.Find(draft.Metadata, cleaned);
        return ReadResult.Of(ArticleAssembler.Assemble(id, draft.Metadata, cleaned, published));
    }
}
