using Extractor.Ingestion.Cleaning;
using Extractor.Ingestion.Dates;
using Extractor.Ingestion.Html.Parsing;

namespace Extractor.Ingestion.Html;

/// <summary>Chooses title, publisher, author, address and language from all places where pages state them.</summary>
internal static class PageMetadata
{
    private static readonly string[] AuthorNames = ["author", "article:author_name", "parsely-author", "dc.creator", "dcterms.creator", "sailthru.author", "byl", "article:author", "citation_author", "cxenseparse:author", "twitter:creator"];

    public static Metadata Read(PageTree tree, PageHead head, StructuredData structured, PageFurniture furniture)
    {
        var site = Site(head.Meta("og:site_name")) ?? Site(head.Meta("application-name"));
        var language = PageLanguage.Of(head, structured);
        PageDates dates = new(tree, head, structured, furniture, PageLanguage.OrderOf(language));
        return new Metadata
        {
            Title = Title(head, structured, site),
            Publisher = Site(structured.Publisher) ?? site ?? Site(head.Meta("dc.publisher")) ?? Site(head.Meta("publisher")) ?? Site(head.Meta("copyright")),
            Author = Name(structured.Author) ?? AuthorNames.Select(name => Name(head.Meta(name))).FirstOrDefault(name => name is not null),
            Url = Url(head, structured),
            Language = language,
            Order = PageLanguage.OrderOf(language),
            Dates = [.. dates.Published()],
            Updates = [.. dates.Updated()],
            IsPaid = structured.IsPaid || "locked".Equals(head.Meta("article:content_tier"), StringComparison.OrdinalIgnoreCase),
        };
    }

    private static string? Title(PageHead head, StructuredData structured, string? site)
    {
        var heading = SoleHeading(head);
        foreach (var candidate in (string?[])[structured.Headline, head.Meta("og:title"), head.Meta("twitter:title"), heading, head.Title])
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

    private static string? SoleHeading(PageHead head)
    {
        var headings = head.Headings.Take(50).Select(heading => (Element: heading, Text: Squeeze(heading.TextContent()))).Where(heading => heading.Text is { Length: > 0 }).ToList();
        if (headings.Count == 1)
            return headings[0].Text;
        var chosen = headings.FirstOrDefault(heading => IsInArticle(heading.Element));
        return chosen.Text ?? Squeeze(head.MarkedHeadline?.TextContent());
    }

    private static bool IsInArticle(PageElement element)
    {
        for (var around = element.ParentElement; around is not null; around = around.ParentElement)
        {
            if (around.Name == "article")
                return true;
        }
        return false;
    }

    private static string? Url(PageHead head, StructuredData structured)
    {
        foreach (var candidate in (string?[])[head.Canonical, head.Meta("og:url"), structured.Url])
        {
            if (candidate is not null && IsAddress(candidate.Trim()))
                return candidate.Trim();
        }
        return null;
    }

    private static string? Name(string? author) => author is null || IsAddress(author) || author.StartsWith('@') || author.Length > 200 ? null : Squeeze(author.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? author[3..] : author);

    /// <summary>A name; an address or an account of a network is none.</summary>
    private static string? Site(string? value) => value is null || IsAddress(value) || value.StartsWith('@') || value.Length > 120 ? null : Squeeze(value);

    private static bool IsAddress(string value) => value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static string? Squeeze(string? text) => text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } squeezed ? squeezed : null;
}
