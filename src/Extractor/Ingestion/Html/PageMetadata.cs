using System.Net;
using AngleSharp.Dom;
using Extractor.Ingestion.Cleaning;
using Extractor.Ingestion.Dates;

namespace Extractor.Ingestion.Html;

/// <summary>Gathers title, date, publisher, author and address from all places where pages state them.</summary>
internal static class PageMetadata
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "dcterms.issued",
        "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "published-date", "sailthru.date", "parsely-pub-date", "article.published", "cxenseparse:recs:publishtime", "date.created", "article_date_original", "originalpublicationdate", "citation_publication_date", "rnews:datepublished",
    ];

    private static readonly string[] AuthorNames = ["author", "article:author_name", "parsely-author", "dc.creator", "sailthru.author", "byl", "article:author", "twitter:creator"];

    public static Metadata Read(IDocument page, StructuredData structured)
    {
        var metas = Metas(page);
        var site = Site(Value(metas, "og:site_name")) ?? Site(Value(metas, "application-name"));
        return new Metadata
        {
            Title = Title(page, structured, metas, site),
            Publisher = Site(structured.Publisher) ?? site ?? Site(Value(metas, "dc.publisher")) ?? Site(Value(metas, "publisher")),
            Author = Name(structured.Author) ?? AuthorNames.Select(name => Name(Value(metas, name))).FirstOrDefault(name => name is not null),
            Url = Url(page, structured, metas),
            Dates = [.. Dates(page, structured, metas)],
        };
    }

    private static string? Title(IDocument page, StructuredData structured, Dictionary<string, string> metas, string? site)
    {
        var heading = SoleHeading(page);
        foreach (var candidate in (string?[])[structured.Headline, Value(metas, "og:title"), Value(metas, "twitter:title"), heading, page.Title])
        {
            if (Squeeze(candidate) is { Length: > 0 } title && !title.Equals(site, StringComparison.OrdinalIgnoreCase))
                return AsPrinted(title, heading, site);
        }
        return null;
    }

    /// <summary>The heading over the article is the title that readers see; metadata add the site's name or cut it short.</summary>
    private static string AsPrinted(string title, string? heading, string? site)
    {
        if (heading is not null && LineShape.Key(title) is var key && LineShape.Key(heading) is { Length: > 0 } printed && (key.StartsWith(printed, StringComparison.Ordinal) || printed.StartsWith(key, StringComparison.Ordinal)))
            return heading;
        return SiteTitle.Split(title) is { } split && site is not null && split.Site.Contains(site, StringComparison.OrdinalIgnoreCase) ? split.Title : title;
    }

    private static string? SoleHeading(IDocument page)
    {
        var headings = page.QuerySelectorAll("h1").Select(heading => Squeeze(heading.TextContent)).Where(text => text is { Length: > 0 }).ToList();
        return headings.Count == 1 ? headings[0] : Squeeze((page.QuerySelector("article h1") ?? page.QuerySelector("h1[itemprop=headline]") ?? page.QuerySelector("[itemprop=headline]"))?.TextContent);
    }

    private static IEnumerable<PublicationDate> Dates(IDocument page, StructuredData structured, Dictionary<string, string> metas)
    {
        if (structured.DatePublished is { } stated && DateText.Parse(stated) is { } day)
            yield return new PublicationDate(day, DateSource.JsonLd, stated, 0.97, "the page's schema.org data state “datePublished”");
        foreach (var name in DateNames)
        {
            if (Value(metas, name) is { } value && DateText.Parse(value) is { } date)
                yield return new PublicationDate(date, DateSource.MetaTag, value, 0.95, $"the page's meta tag “{name}” states it");
        }
        foreach (var time in page.QuerySelectorAll("[itemprop=datePublished], time[pubdate], time[datetime], time"))
        {
            var evidence = time.GetAttribute("datetime") ?? time.GetAttribute("content") ?? time.TextContent.Trim();
            if (DateText.Parse(evidence) is not { } date || DomOrder.Upwards(time).Any(IsOfOthers))
                continue;
            yield return new PublicationDate(date, DateSource.TimeElement, evidence, 0.85, $"the page's first time element, <{time.LocalName}>, holds it");
            break;
        }
    }

    /// <summary>Comments and lists of other articles have times, too.</summary>
    private static bool IsOfOthers(IElement element) =>
        PageFurniture.ReasonFor(element) is RemovalReason.Comments or RemovalReason.RelatedLinks or RemovalReason.Navigation or RemovalReason.Advertisement;

    private static string? Url(IDocument page, StructuredData structured, Dictionary<string, string> metas)
    {
        foreach (var candidate in (string?[])[page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"), Value(metas, "og:url"), structured.Url])
        {
            if (candidate is not null && IsAddress(candidate.Trim()))
                return candidate.Trim();
        }
        return null;
    }

    private static Dictionary<string, string> Metas(IDocument page)
    {
        Dictionary<string, string> metas = new(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            if ((meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop")) is { Length: > 0 } name)
                metas.TryAdd(name.Trim(), WebUtility.HtmlDecode(meta.GetAttribute("content")!.Trim()));
        }
        return metas;
    }

    private static string? Value(Dictionary<string, string> metas, string name) => metas.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    private static string? Name(string? author) => author is null || IsAddress(author) || author.StartsWith('@') || author.Length > 200 ? null : Squeeze(author.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? author[3..] : author);

    /// <summary>A name; an address or an account of a network is none.</summary>
    private static string? Site(string? value) => value is null || IsAddress(value) || value.StartsWith('@') ? null : Squeeze(value);

    private static bool IsAddress(string value) => value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static string? Squeeze(string? text) => text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
