using Extractor.Ingestion.Archives;
using Extractor.Ingestion.Formats.Feeds;
using Extractor.Ingestion.Formats.Json;
using Extractor.Ingestion.Formats.Mail;
using Extractor.Ingestion.Web.Pages;

namespace Extractor.Ingestion.Formats;

/// <summary>Picks the format of some bytes, by what they are and only then by their name, and goes through their articles.</summary>
internal sealed class FormatSelection
{
    /// <summary>Bytes that are looked at to tell the kind.</summary>
    private const int Head = 8 * 1024;

    private readonly DocumentReader _documents;
    private readonly IngestionOptions _options;
    private readonly WarcFormat _warc;
    private readonly ZipFormat _zip;
    private readonly JsonFormat _json;
    private readonly MailFormat _mail;
    private readonly MboxFormat _mailboxes;
    private readonly FeedFormat _feeds;

    public FormatSelection(DocumentReader documents)
    {
        (_documents, _options) = (documents, documents.Options);
        _warc = new WarcFormat(documents);
        _zip = new ZipFormat(_options, Articles);
        _json = new JsonFormat(documents);
        _mail = new MailFormat(documents);
        _mailboxes = new MboxFormat(_mail, _options);
        _feeds = new FeedFormat(documents);
    }

    /// <summary>The articles in order. What ends the reading early is the last of them, as a failure.</summary>
    public IEnumerable<PendingArticle> Articles(SourceContent source)
    {
        using var articles = Lazily(source).GetEnumerator();
        while (true)
        {
            PendingArticle? article;
            try
            {
                article = articles.MoveNext() ? articles.Current : null;
            }
            catch (BrokenContentException broken)
            {
                article = PendingArticle.Rest(source.Id, new ReadFailure(broken.Kind, source.Place, $"{source.Place} {broken.Message}"));
            }
            catch (InvalidDataException broken)
            {
                article = PendingArticle.Rest(source.Id, new ReadFailure(ReadFailureKind.Malformed, source.Place, $"{source.Place} is damaged: {broken.Message.TrimEnd('.')}; what stands behind the damage was not read, get the file anew."));
            }
            catch (IOException error)
            {
                article = PendingArticle.Rest(source.Id, FileBytes.Unreadable(source.Place, error));
            }
            if (article is null)
                yield break;
            yield return article;
        }
    }

    /// <summary>So that the first look at the bytes, too, happens where its errors are caught.</summary>
    private IEnumerable<PendingArticle> Lazily(SourceContent source)
    {
        foreach (var article in Selected(source))
            yield return article;
    }

    private IEnumerable<PendingArticle> Selected(SourceContent source)
    {
        var head = source.Bytes.Peek(Head);
        switch (ContentSniffer.PackageOf(head))
        {
            case PackageKind.Gzip:
                return GzipFormat.Articles(source, _options, Articles);
            case PackageKind.Zip:
                return _zip.Articles(source);
            case PackageKind.Warc:
                return _warc.Articles(source);
            case PackageKind.Json when source.Extension is not (".md" or ".markdown"):
                return _json.Articles(source);
            case PackageKind.Mailbox:
                return _mailboxes.Articles(source);
            default:
                return source.Extension is ".json" or ".jsonl" or ".ndjson" && !ContentSniffer.IsWide(head) ? _json.Articles(source) : Whole(source);
        }
    }

    private IEnumerable<PendingArticle> Whole(SourceContent source)
    {
        if (source.Bytes.Length is { } length && length > _options.MaxFileBytes)
            return [PendingArticle.Rest(source.Id, FileBytes.TooLarge(source.Place, length, _options.MaxFileBytes))];
        var (bytes, isWhole) = source.Bytes.ReadToEnd(_options.MaxFileBytes);
        if (!isWhole)
            return [PendingArticle.Rest(source.Id, FileBytes.TooLarge(source.Place, null, _options.MaxFileBytes))];
        return Document(source, bytes);
    }

    /// <summary>Of bytes that are no package.</summary>
    public IEnumerable<PendingArticle> Document(SourceContent source, ReadOnlyMemory<byte> bytes)
    {
        if (ContentSniffer.IsMail(bytes.Span, source.Extension))
            return [PendingArticle.Of(source.Id, source.Place, () => _mail.Read(source.Id, source.Place, bytes.ToArray()))];
        if (!ContentSniffer.IsPage(bytes.Span) && (ContentSniffer.IsMarkup(bytes.Span) || source.Extension is ".xml" or ".rss" or ".atom" || ContentSniffer.IsWide(bytes.Span)))
            return Decoded(source, bytes.Span, Fetched(source, bytes.Span));
        var stated = Fetched(source, bytes.Span);
        return [PendingArticle.Of(source.Id, source.Place, () => _documents.Read(source.Id, source.Place, bytes.Span, source.Name, stated: stated))];
    }

    /// <summary>What is known of a page that was fetched from the web; null for other files.</summary>
    private static Metadata? Fetched(SourceContent source, ReadOnlySpan<byte> bytes) =>
        source.Depth == 0 && Path.GetDirectoryName(source.Name) is { Length: > 0 } && PageFolder.RecordOf(source.Name) is { } record && record.Digest == PageFolder.Digest(bytes)
            ? new Metadata { Url = record.Final }
            : null;

    private IEnumerable<PendingArticle> Decoded(SourceContent source, ReadOnlySpan<byte> bytes, Metadata? stated)
    {
        var (text, failure) = TextDecoder.Decode(bytes, source.Place, _options.CharsetSearchBytes, ContentSniffer.XmlEncoding(bytes));
        if (text is null)
            return [PendingArticle.Rest(source.Id, failure!)];
        if (ContentSniffer.IsFeed(text))
            return _feeds.Articles(source, text);
        if (ContentSniffer.IsWide(bytes) && ContentSniffer.PackageOf(System.Text.Encoding.UTF8.GetBytes(text)) == PackageKind.Json)
            return _json.Articles(source with { Bytes = new ByteReader(System.Text.Encoding.UTF8.GetBytes(text)) });
        if (ContentSniffer.IsOtherXml(text))
            return [PendingArticle.Failed(source.Id, ReadFailureKind.UnsupportedFormat, source.Place, $"{source.Place} is XML, but neither a feed (RSS, Atom) nor a page; save the article as .txt or .html.")];
        return [PendingArticle.Of(source.Id, source.Place, () => _documents.Read(source.Id, source.Place, text, source.Name, stated))];
    }
}
