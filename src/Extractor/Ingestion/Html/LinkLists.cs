namespace Extractor.Ingestion.Html;

/// <summary>Links to other articles, which follow each other under a heading of their own.</summary>
internal static class LinkLists
{
    private const double MostlyLink = 0.75;

    /// <summary>Whether a neighbour of the same build is a link, too.</summary>
    public static bool IsInRun(IReadOnlyList<PageBlock> blocks, int i) => IsLike(blocks, i, i - 1) || IsLike(blocks, i, i + 1);

    private static bool IsLike(IReadOnlyList<PageBlock> blocks, int i, int other) =>
        other >= 0 && other < blocks.Count && blocks[i].LinkDensity > MostlyLink && blocks[other].LinkDensity > MostlyLink && blocks[i].Element.Name == blocks[other].Element.Name;

    /// <summary>Takes out headings and labels of which nothing is left but removed links.</summary>
    public static void MarkHeadings(PageTree tree, int container, IReadOnlyList<PageBlock> blocks, RemovalReason?[] reasons)
    {
        for (var i = 0; i + 2 < blocks.Count; i++)
        {
            if (reasons[i] is not null || blocks[i].IsProse || blocks[i].Length > 80 || LineShape.EndsSentence(blocks[i].Block.Lines[^1].Text) && blocks[i].Block.Lines[^1].Text[^1] != ':')
                continue;
            var next = i + 1;
            while (next < blocks.Count && reasons[next] == RemovalReason.RelatedLinks && tree.IsWithin(blocks[next].Index, container))
                next++;
            var isFollowed = next < blocks.Count && tree.IsWithin(blocks[next].Index, container) && reasons[next] is null && blocks[next].Block.Kind != BlockKind.Heading;
            if (next - i > 2 && (!isFollowed || blocks[i].Block.Kind == BlockKind.Heading && tree.Parent(blocks[next].Index) != tree.Parent(blocks[i].Index)))
                reasons[i] = RemovalReason.RelatedLinks;
        }
    }
}
