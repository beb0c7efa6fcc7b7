using AngleSharp.Dom;

namespace Extractor.Ingestion.Html;

/// <summary>How far an element's name and class speak for it as the place of the article.</summary>
internal static class PageHints
{
    private static readonly string[] BodyNames =
        ["entry-content", "article-body", "articlebody", "article__body", "article_body", "article-content", "articlecontent", "article__content", "article-text", "post-content", "postcontent", "post__content", "post-body", "postbody", "story-body", "storybody", "story-content", "story__body", "content-body", "td-post-content", "field-name-body", "main-content", "article-copy", "body-copy", "bodycopy"];

    public static bool IsNamedBody(IElement element) => Holds(element.ClassName) || Holds(element.Id);

    /// <summary>Factor for the element's score.</summary>
    public static double Of(IElement element) => element.LocalName switch
    {
        _ when IsNamedBody(element) => 1.5,
        "article" => 1.3,
        "main" => 1.1,
        "body" => 0.5,
        "td" or "li" or "form" => 0.8,
        _ => 1,
    };

    /// <summary>One of its classes is exactly such a name, whatever the others say.</summary>
    public static bool IsExactlyNamedBody(IElement element)
    {
        foreach (var name in element.ClassList)
        {
            if (BodyNames.Contains(name, StringComparer.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static bool Holds(string? names)
    {
        if (string.IsNullOrEmpty(names) || names.Length > 600)
            return false;
        foreach (var name in BodyNames)
        {
            if (names.Contains(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
