using Extractor.Ingestion.Dates;
using Extractor.Ingestion.Html.Parsing;

namespace Extractor.Ingestion.Html;

/// <summary>The days of publication and of change that a page states, the most trusted first.</summary>
internal sealed class PageDates(PageTree tree, PageHead head, StructuredData structured, PageFurniture furniture, DateOrder order)
{
    /// <summary>Elements that are looked at; a page of many times is a list of others.</summary>
    private const int MostTimes = 40;

    private static readonly string[] PublishedNames =
    [
        "article:published_time", "article:published", "og:article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dc.date.created", "dcterms.date", "dcterms.created", "dcterms.issued",
        "pubdate", "publishdate", "publish-date", "publish_date", "publish_time", "publication_date", "publicationdate", "published-date", "published_time", "published_at", "sailthru.date", "parsely-pub-date", "article.published", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
        "date.created", "article_date_original", "originalpublicationdate", "citation_publication_date", "citation_date", "rnews:datepublished", "displaydate", "article-publication-date", "release_date", "ptime", "bt:pubdate", "prism.publicationdate",
    ];

    private static readonly string[] ModifiedNames =
    [
        "article:modified_time", "article:modified", "og:updated_time", "og:article:modified_time", "datemodified", "dc.date.modified", "dcterms.modified", "lastmod", "last-modified", "modified", "date.modified", "updated_time", "revision_date", "rnews:datemodified", "utime",
    ];

    public IEnumerable<PublicationDate> Published()
    {
        if (Read(structured.DatePublished) is { } stated)
            yield return PublicationDate.Of(stated, DateSource.JsonLd, structured.DatePublished!, 0.97, "the page's schema.org data state “datePublished”");
        foreach (var date in FromMetas(PublishedNames))
            yield return date;
        if (FromTimes("datePublished") is { } time)
            yield return time;
    }

    public IEnumerable<PublicationDate> Updated()
    {
        if (Read(structured.DateModified) is { } stated)
            yield return PublicationDate.Of(stated, DateSource.JsonLd, structured.DateModified!, 0.97, "the page's schema.org data state “dateModified”");
        foreach (var date in FromMetas(ModifiedNames))
            yield return date;
        if (FromTimes("dateModified") is { } time)
            yield return time;
    }

    private StatedMoment? Read(string? text) => text is null ? null : MomentText.Read(text, order);

    private IEnumerable<PublicationDate> FromMetas(string[] names)
    {
        foreach (var name in names)
        {
            if (head.Meta(name) is { } value && Read(value) is { } moment)
                yield return PublicationDate.Of(moment, DateSource.MetaTag, value, 0.95, $"the page's meta tag “{name}” states it");
        }
    }

    /// <summary>The element that is marked so; of publication else the first time that belongs to no other article.</summary>
    private PublicationDate? FromTimes(string mark)
    {
        PublicationDate? first = null;
        foreach (var index in head.Times.Take(MostTimes))
        {
            var element = tree.Element(index)!;
            var own = element.Attribute("itemprop");
            var isMarked = own == mark || (mark == "datePublished" && element.HasAttribute("pubdate"));
            if (!isMarked && (mark != "datePublished" || first is not null || own is "dateModified" || SaysUpdated(element)))
                continue;
            var evidence = element.Attribute("datetime") ?? element.Attribute("content") ?? element.TextContent().Trim();
            if (Read(evidence) is not { } moment || tree.Upwards(index).Any(IsOfOthers))
                continue;
            var date = PublicationDate.Of(moment, DateSource.TimeElement, evidence, isMarked ? 0.9 : 0.85, isMarked ? $"an element of the page is marked “{mark}”" : $"the page's first time element, <{element.Name}>, holds it");
            if (isMarked)
                return date;
            first ??= date;
        }
        return first;
    }

    private static bool SaysUpdated(PageElement element) =>
        element.Class is var name && (name.Contains("updated", StringComparison.OrdinalIgnoreCase) || name.Contains("modified", StringComparison.OrdinalIgnoreCase)) && !name.Contains("published", StringComparison.OrdinalIgnoreCase);

    /// <summary>Comments and lists of other articles have times, too.</summary>
    private bool IsOfOthers(int index) =>
        furniture.ReasonFor(tree.Element(index)!) is RemovalReason.Comments or RemovalReason.RelatedLinks or RemovalReason.Navigation or RemovalReason.Advertisement;
}
