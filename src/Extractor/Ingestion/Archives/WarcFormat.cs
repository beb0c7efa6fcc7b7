using System.Globalization;
using System.Text;

namespace Extractor.Ingestion.Archives;

/// <summary>
/// Web archives (.warc): each page that was fetched well is an article, its id the file's with the page's address. Pages
/// are read one after the other; a file of any size needs the memory of one. An article's origins are places in the page.
/// </summary>
internal sealed class WarcFormat(DocumentReader documents)
{
    public IEnumerable<PendingArticle> Articles(SourceContent source)
    {
        WarcRecords records = new(source.Bytes, documents.Options.MaxFileBytes);
        PartIds ids = new(source.Id);
        var any = false;
        while (true)
        {
            var (next, lost) = Next(source, records);
            if (lost is not null)
                yield return PendingArticle.Rest(ids.Next(records.Number.ToString(CultureInfo.InvariantCulture)), lost);
            any |= lost is not null;
            if (next is not var (record, damage))
            {
                if (lost is null)
                    break;
                continue;
            }
            if (record is null)
            {
                var place = FormattableString.Invariant($"{source.Place}, record {records.Number}");
                yield return PendingArticle.Rest(ids.Next(records.Number.ToString(CultureInfo.InvariantCulture)), new ReadFailure(ReadFailureKind.Malformed, place, $"{place} {damage} and is skipped; get the file anew if the page matters."));
            }
            else if (Article(source, record, ids) is { } article)
                yield return article;
            else
                continue;
            any = true;
        }
        if (!any)
            yield return PendingArticle.Failed(source.Id, ReadFailureKind.NoText, source.Place, $"{source.Place} holds no page that was fetched well among its {records.Number} records; nothing can be read from it.");
    }

    /// <summary>The next record; a failure for one that damaged packed bytes took, when others can be found behind it.</summary>
    private static ((WarcRecord? Record, string? Damage)? Record, ReadFailure? Lost) Next(SourceContent source, WarcRecords records)
    {
        try
        {
            return (records.Next(), null);
        }
        catch (InvalidDataException) when (source.BehindDamage?.Invoke() is var (bytes, from))
        {
            records.GoOnWith(bytes);
            var place = FormattableString.Invariant($"{source.Place}, record {records.Number}");
            return (null, new ReadFailure(ReadFailureKind.Malformed, place, FormattableString.Invariant($"{place} is lost, since the packed bytes there are damaged, and with it all that stands before byte {from} of the file; from there on it is read. Get the file anew if the pages matter.")));
        }
    }

    /// <summary>Null for what is no page: pictures, redirects, errors, rules for robots.</summary>
    private PendingArticle? Article(SourceContent source, WarcRecord record, PartIds ids)
    {
        var response = record.IsHttp && record.Block is { } block ? Response(block) : null;
        var isPage = response is var (headers, status, _) ? status is >= 200 and < 300 && IsText(headers["Content-Type"]) : record.IsHttp || IsText(record.ContentType);
        if (!isPage || record.Uri?.EndsWith("/robots.txt", StringComparison.OrdinalIgnoreCase) == true)
            return null;
        var number = record.Number.ToString(CultureInfo.InvariantCulture);
        var id = ids.Next(record.Uri is { } uri ? WithoutFragment(uri) : number);
        var place = $"{source.Place}, record {number}{(record.Uri is null ? "" : $" ({record.Uri})")}";
        return record.Block is null
            ? PendingArticle.Failed(id, FileBytes.TooLarge(place, null, documents.Options.MaxFileBytes))
            : PendingArticle.Of(id, place, () => Read(id, place, record, response));
    }

    private ReadResult Read(string id, string place, WarcRecord record, (HeaderFields Headers, int Status, int Body)? response)
    {
        Metadata address = new() { Url = record.Uri };
        if (!record.IsHttp)
            return documents.Read(id, place, record.Block, record.ContentType?.Contains("html", StringComparison.OrdinalIgnoreCase) == true ? "page.html" : "page.txt", HeaderFields.Parameter(record.ContentType, "charset"), address);
        if (response is not var (headers, _, start))
            return ReadResult.Fail(ReadFailureKind.Malformed, place, $"{place} does not begin with the headers of an HTTP response and is skipped; get the file anew if the page matters.");
        try
        {
            var body = HttpBody.Decode(headers, record.Block.AsSpan(start).ToArray(), documents.Options);
            var isHtml = HeaderFields.Bare(headers["Content-Type"]) is null or "text/html" or "application/xhtml+xml";
            return documents.Read(id, place, body, isHtml ? "page.html" : "page.txt", HeaderFields.Parameter(headers["Content-Type"], "charset"), address);
        }
        catch (InvalidDataException error)
        {
            return ReadResult.Fail(ReadFailureKind.Malformed, place, $"{place} holds damaged compressed data: {error.Message.TrimEnd('.')}; get the file anew if the page matters.");
        }
        catch (BrokenContentException error)
        {
            return ReadResult.Fail(error.Kind, place, $"{place} {error.Message}");
        }
    }

    /// <summary>The response's headers and status, and where its body starts; null when the block does not begin as a response.</summary>
    private static (HeaderFields Headers, int Status, int Body)? Response(byte[] block)
    {
        using ByteReader bytes = new(block);
        if (bytes.ReadLine(8 * 1024) is not (var line, true) || Encoding.Latin1.GetString(line).Split(' ', 3) is not [var protocol, var code, ..] || !protocol.StartsWith("HTTP", StringComparison.OrdinalIgnoreCase))
            return null;
        return int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && HeaderFields.Read(bytes) is { } headers ? (headers, status, (int)bytes.Position) : null;
    }

    private static bool IsText(string? contentType) => HeaderFields.Bare(contentType) is null or "" or "text/html" or "application/xhtml+xml" or "text/plain" or "unk";

    private static string WithoutFragment(string uri) => uri.IndexOf('#') is > 0 and var fragment ? uri[..fragment] : uri;
}
