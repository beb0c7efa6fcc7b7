using Extractor.Ingestion.Html.Parsing;

namespace Extractor.Ingestion.Html;

/// <summary>How far an element's name and class speak for it as the place of the article.</summary>
internal static class PageHints
{
    /// <summary>Factor for the element's score.</summary>
    public static double Of(PageElement element, PageFurniture furniture) => element.Name switch
    {
        _ when furniture.IsNamedBody(element) => 1.5,
        "article" => 1.3,
        "main" => 1.1,
        "body" => 0.5,
        "td" or "li" or "form" => 0.8,
        _ => 1,
    };
}
