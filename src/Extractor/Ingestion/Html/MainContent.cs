using AngleSharp.Dom;

namespace Extractor.Ingestion.Html;

/// <summary>The article's blocks of a page, and the others with the reason.</summary>
internal sealed record PageContent(IReadOnlyList<PageBlock> Kept, IReadOnlyList<(PageBlock Block, RemovalReason Reason)> Removed);

/// <summary>Chooses the part of a page that is its article: by what the page says of itself, else by where its sentences stand.</summary>
internal static class MainContent
{
    public static PageContent Choose(IReadOnlyList<PageBlock> blocks, IElement body, string? articleBody, string? title)
    {
        var container = ContentContainer.Find(blocks, body, articleBody, title);
        List<PageBlock> kept = [];
        List<(PageBlock, RemovalReason)> removed = [];
        foreach (var block in blocks)
        {
            if (!DomOrder.Upwards(block.Element).Contains(container))
                removed.Add((block, block.Furniture ?? RemovalReason.PageFurniture));
            else if (block.Furniture is { } reason)
                removed.Add((block, reason));
            else if (block.LinkDensity > 0.6 && !block.IsProse)
                removed.Add((block, RemovalReason.RelatedLinks));
            else
                kept.Add(block);
        }
        return new PageContent(kept, removed);
    }
}
