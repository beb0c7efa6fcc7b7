using Extractor.Ingestion.Web.Http;

namespace Extractor.Ingestion.Web.Sources;

/// <summary>Reads a feed, or a sitemap with all that it leads to, into links.</summary>
internal sealed class SourceLinks(Exchanges exchanges, FetchOptions options)
{
    private const int MaxSitemaps = 200;

    /// <param name="fail">Told of every fault, in a sentence; what was read in spite of it counts.</param>
    public async Task<IReadOnlyList<PageLink>> ReadAsync(FetchSource source, Action<string> fail, CancellationToken cancellation)
    {
        List<PageLink> links = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        Queue<Uri> open = new([source.Address.Uri]);
        while (links.Count <= options.MaxPages && open.TryDequeue(out var at))
        {
            if (!seen.Add(at.AbsoluteUri))
                continue;
            if (seen.Count > MaxSitemaps)
            {
                fail($"{source.Address} leads to more than {MaxSitemaps} sitemaps; name the ones that are meant.");
                break;
            }
            foreach (var nested in await ReadOneAsync(source.Kind, at, links, fail, cancellation))
                open.Enqueue(nested);
        }
        return Bounded(source, links, fail);
    }

    private async Task<IReadOnlyList<Uri>> ReadOneAsync(FetchSourceKind kind, Uri address, List<PageLink> links, Action<string> fail, CancellationToken cancellation)
    {
        var exchange = await exchanges.GetAsync(address, known: null, cancellation);
        if (exchange.Answer is not { } answer)
        {
            fail($"{address}: {exchange.Failure}.");
            return [];
        }
        var list = kind == FetchSourceKind.Feed ? FeedLinks.Read(answer.Body, exchange.At) : SitemapLinks.Read(answer.Body, exchange.At);
        if (list.Fault is not null)
            fail($"{address}: {list.Fault}; {(list.Links.Count > 0 ? $"the {list.Links.Count} links before that are taken" : "nothing of it is taken")}. {Remedy(kind, list)}");
        links.AddRange(kind == FetchSourceKind.Feed ? list.Links : OfHost(address, list.Links, fail));
        return [.. list.Nested.Where(nested => IsSameHost(nested, address))];
    }

    private static string Remedy(FetchSourceKind kind, LinkList list) => list.Links.Count > 0
        ? "Tell its publisher, or name the other pages themselves."
        : kind == FetchSourceKind.Feed ? "Give the address of an RSS, Atom or JSON feed, or fetch pages by their own addresses." : "Give the address of a sitemap, which often stands in the site's robots.txt.";

    /// <summary>A sitemap speaks for its own host only.</summary>
    private static List<PageLink> OfHost(Uri sitemap, IReadOnlyList<PageLink> links, Action<string> fail)
    {
        var own = links.Where(link => IsSameHost(link.Address, sitemap)).ToList();
        if (own.Count < links.Count)
            fail($"{sitemap}: {links.Count - own.Count} of its {links.Count} links lead to other hosts and are not taken, since a sitemap speaks for its own host; fetch them by their own addresses.");
        return own;
    }

    private static bool IsSameHost(Uri a, Uri b) => Bare(a).Equals(Bare(b), StringComparison.OrdinalIgnoreCase);

    private static string Bare(Uri address) => address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host;

    private List<PageLink> Bounded(FetchSource source, List<PageLink> links, Action<string> fail)
    {
        var distinct = links.DistinctBy(link => link.Address.AbsoluteUri).ToList();
        if (distinct.Count <= options.MaxPages)
            return distinct;
        fail($"{source.Address} has more than {options.MaxPages} pages, which is the limit at a time; the first are taken. Raise fetch.maxPages in pipeline.json for more.");
        return distinct[..options.MaxPages];
    }
}
