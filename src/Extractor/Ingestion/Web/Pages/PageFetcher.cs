using System.Net;
using Extractor.Ingestion.Web.Http;
using Extractor.Ingestion.Web.Sources;

namespace Extractor.Ingestion.Web.Pages;

/// <summary>Brings one page into the folder, unless it is there as it is.</summary>
internal sealed class PageFetcher(Exchanges exchanges, PageFolder folder, TimeProvider time)
{
    /// <summary>A page of a feed that tells nothing about changes is asked for again after so long.</summary>
    private static readonly TimeSpan Recheck = TimeSpan.FromHours(24);

    /// <param name="link">The page as a feed or sitemap gives it; null for a page that is asked for itself.</param>
    /// <param name="source">Address of that feed or sitemap.</param>
    public async Task<FetchResult> FetchAsync(PageAddress address, PageLink? link, string? source, CancellationToken cancellation)
    {
        try
        {
            var kept = folder.Find(address);
            if (kept is { } known && link is not null && !IsDue(known.Record, link))
                return new FetchResult(address.ToString(), FetchOutcome.Known, known.Path);
            var exchange = await exchanges.GetAsync(address.Uri, kept?.Record, cancellation);
            if (exchange.Answer is not { } answer)
                return Failed(address, exchange.At, exchange.Failure!);
            if (answer.Status != HttpStatusCode.NotModified)
                return Keep(address, exchange.At, answer, kept, source);
            if (kept is not { } same)
                return Failed(address, exchange.At, "the server says that nothing changed, and it was not asked that; try again later");
            PageFolder.SaveRecord(same.Path, same.Record with { Checked = time.GetUtcNow() });
            return new FetchResult(address.ToString(), FetchOutcome.Unchanged, same.Path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Failed(address, address.Uri, $"it cannot be kept: {error.Message.TrimEnd('.')}; check that the corpus folder can be written and has room");
        }
    }

    private bool IsDue(PageRecord record, PageLink link) => link.Updated is { } updated ? updated > record.Checked : time.GetUtcNow() - record.Checked > Recheck;

    private FetchResult Keep(PageAddress address, Uri at, HttpAnswer answer, (string Path, PageRecord Record)? kept, string? source)
    {
        var (content, failure) = PageContent.Of(answer);
        if (content is null)
            return Failed(address, at, failure!);
        var now = time.GetUtcNow();
        var path = folder.PathOf(address, content.Extension);
        PageRecord record = new(
            address.ToString(), at.AbsoluteUri, source ?? kept?.Record.Source, now, now, answer.MediaType, answer.Charset, answer.ETag, answer.LastModified, PageFolder.Digest(content.Bytes));
        if (kept is { } old && old.Path == path && old.Record.Digest == record.Digest)
        {
            PageFolder.SaveRecord(path, record with { Fetched = old.Record.Fetched });
            return new FetchResult(address.ToString(), FetchOutcome.Unchanged, path);
        }
        var existed = File.Exists(path);
        PageFolder.Save(path, content.Bytes, record);
        return new FetchResult(address.ToString(), existed ? FetchOutcome.Changed : FetchOutcome.New, path);
    }

    private static FetchResult Failed(PageAddress address, Uri at, string failure) =>
        new(address.ToString(), FetchOutcome.Failed, Message: at.AbsoluteUri == address.Uri.AbsoluteUri ? $"{address}: {failure}." : $"{address} (redirected to {at.AbsoluteUri}): {failure}.");
}
