using Extractor.Ingestion.Html.Parsing;

namespace Extractor.Ingestion.Html;

/// <summary>Pages: the whole way from markup to blocks and metadata.</summary>
internal static class HtmlFormat
{
    private const int LinesBelowHeadline = 10;

    public static Draft Read(LentText text)
    {
        using var markup = MarkupReducer.Reduce(text);
        using var page = PageDocument.Parse(markup.Text);
        var tree = PageTree.Of(page);
        PageFurniture furniture = new();
        var head = PageHead.Read(tree);
        var structured = StructuredData.Read(head.Scripts);
        var metadata = PageMetadata.Read(tree, head, structured, furniture);
        if (tree.Body < 0)
            return new Draft([], metadata, []);
        var blocks = BlockCollector.Collect(tree, new SourceAligner(markup), new FurnitureJudge(tree, furniture).ReasonFor);
        var content = MainContent.Choose(tree, furniture, blocks, structured.ArticleBody, metadata.Title);
        List<RemovedBlock> removed = [];
        foreach (var (block, reason) in content.Removed)
            removed.Add(new RemovedBlock(string.Join('\n', block.Block.Lines.Select(line => line.Text)), reason, Span(block)));
        return new Draft([.. content.Kept.Select(block => block.Block)], metadata, removed) 
        {
            AroundHeadline = AroundHeadline(blocks, content, metadata.Title),
            Refusal = NoArticlePages.Refusal(content.Kept, metadata, structured),
        };
    }

    /// <summary>The lines from the headline to the first sentence that are no article text.</summary>
    private static List<string> AroundHeadline(List<PageBlock> blocks, PageContent content, string? title)
    {
        var key = LineShape.Key(title);
        var headline = key.Length == 0 ? -1 : blocks.FindIndex(block => block.Key == key);
        if (headline < 0)
            return [];
        var kept = content.Kept.ToHashSet<PageBlock>(ReferenceEqualityComparer.Instance);
        return [.. blocks.Skip(headline + 1).Take(LinesBelowHeadline).TakeWhile(block => !(kept.Contains(block) && block.IsProse))
            .Where(block => !kept.Contains(block) && block.Furniture is not (RemovalReason.RelatedLinks or RemovalReason.Comments or RemovalReason.Navigation))
            .SelectMany(block => block.Block.Lines).Select(line => line.Text).Where(line => line.Length <= 120)];
    }

    private static Text.TextSpan Span(PageBlock block) =>
        block.Block.Lines[0].Original is { Length: > 0 } first && block.Block.Lines[^1].Original is { Length: > 0 } last && last.End >= first.Start
            ? new Text.TextSpan(first.Start, last.End)
            : block.Block.Lines[0].Original;
}
