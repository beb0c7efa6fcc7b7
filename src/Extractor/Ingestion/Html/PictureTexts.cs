namespace Extractor.Ingestion.Html;

/// <summary>Captions and credits: the little text that shares an element with a picture and nothing else.</summary>
internal static class PictureTexts
{
    private const int LongestCaption = 320;
    private const int MostBlocks = 3;

    /// <summary>Of the article: more than that is no caption.</summary>
    private const double LargestShare = 0.35;

    /// <summary>Elements above a text that are looked through for its picture.</summary>
    private const int Reach = 4;

    public static void Mark(PageTree tree, int container, IReadOnlyList<PageBlock> blocks, RemovalReason?[] reasons)
    {
        var pictures = new double[tree.Count];
        var lengths = new double[tree.Count];
        var counts = new double[tree.Count];
        for (var i = container; i < tree.End(container); i++)
            pictures[i] = tree.Element(i) is { Name: "img" or "picture" or "video" or "amp-img" or "amp-video" or "iframe" } ? 1 : 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (reasons[i] is not null)
                continue;
            lengths[blocks[i].Index] += blocks[i].Length;
            counts[blocks[i].Index] += blocks[i].Block.Kind == BlockKind.Heading ? MostBlocks + 1 : 1;
        }
        tree.SumUpwards(pictures);
        tree.SumUpwards(lengths);
        tree.SumUpwards(counts);
        var found = Enumerable.Range(0, blocks.Count).Where(i => reasons[i] is null && blocks[i].Length <= LongestCaption && IsBesidePicture(blocks[i])).ToList();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (reasons[i] is null && blocks[i].Length <= LongestCaption && blocks[i].Block.Kind != BlockKind.TableRow && PictureWords.Say(blocks[i].Block.Lines[^1].Text))
                reasons[i] = RemovalReason.Caption;
        }
        // An article can be told in pictures with a paragraph each.
        if (found.Sum(i => blocks[i].Length) > LargestShare * lengths[container])
            return;
        foreach (var i in found)
            reasons[i] = RemovalReason.Caption;

        bool IsBesidePicture(PageBlock block)
        {
            if (pictures[block.Index] > 0 || block.Block.Kind is BlockKind.Heading or BlockKind.TableRow or BlockKind.ListItem)
                return false;
            var around = tree.Parent(block.Index);
            for (var steps = 0; steps < Reach && around > container; steps++, around = tree.Parent(around))
            {
                if (lengths[around] > LongestCaption || counts[around] > MostBlocks || tree.Element(around) is { Name: "ul" or "ol" or "table" or "blockquote" })
                    return false;
                if (pictures[around] > 0)
                    return true;
            }
            return false;
        }
    }
}
