namespace Extractor.Ingestion.Html;

/// <summary>The article's blocks of a page, and the others with the reason.</summary>
internal sealed record PageContent(IReadOnlyList<PageBlock> Kept, IReadOnlyList<(PageBlock Block, RemovalReason Reason)> Removed);

/// <summary>Chooses the part of a page that is its article: by what the page says of itself, else by where its sentences stand.</summary>
internal static class MainContent
{
    public static PageContent Choose(PageTree tree, PageFurniture furniture, IReadOnlyList<PageBlock> blocks, string? articleBody, string? title)
    {
        var container = ContentContainer.Find(tree, furniture, blocks, articleBody, title);
        var reasons = new RemovalReason?[blocks.Count];
        for (var i = 0; i < blocks.Count; i++)
        {
            var isInside = tree.IsWithin(blocks[i].Index, container);
            reasons[i] = blocks[i].Furniture ?? (isInside ? OfLinks(blocks, i) : RemovalReason.PageFurniture);
        }
        PictureTexts.Mark(tree, container, blocks, reasons);
        Repetitions.Mark(blocks, reasons);
        LinkLists.MarkHeadings(tree, container, blocks, reasons);
        List<PageBlock> kept = [];
        List<(PageBlock, RemovalReason)> removed = [];
        for (var i = 0; i < blocks.Count; i++)
        {
            if (reasons[i] is { } reason)
                removed.Add((blocks[i], reason));
            else
                kept.Add(blocks[i]);
        }
        return new PageContent(kept, removed);
    }

    private static RemovalReason? OfLinks(IReadOnlyList<PageBlock> blocks, int i) =>
        blocks[i].LinkDensity > 0.6 && (!blocks[i].IsProse || LinkLists.IsInRun(blocks, i)) ? RemovalReason.RelatedLinks : null;
}
