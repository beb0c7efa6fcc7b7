using Extractor.Ingestion.Html.Parsing;

namespace Extractor.Ingestion.Html;

/// <summary>Sentences that stand on the page twice: pull quotes, pictures shown again in a gallery, an excerpt above the text.</summary>
internal static class Repetitions
{
    private const int ShortestQuote = 30;
    private const int LongestQuote = 320;

    /// <summary>Texts that are looked for in the others; bounds the work on pages made of short quotes.</summary>
    private const int MostQuotes = 60;

    public static void Mark(IReadOnlyList<PageBlock> blocks, RemovalReason?[] reasons)
    {
        var keys = new string[blocks.Count];
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (reasons[i] is not null)
                continue;
            keys[i] = blocks[i].Block.Lines.Count == 1 ? blocks[i].Key : LineShape.Key(string.Join(' ', blocks[i].Block.Lines.Select(line => line.Text)));
            if (keys[i].Length >= 60 && blocks[i].Block.Kind is not (BlockKind.TableRow or BlockKind.ListItem) && !seen.Add(keys[i]) && LooksSetApart(blocks[i]))
                reasons[i] = RemovalReason.Repetition;
        }
        MarkQuotes(blocks, reasons, keys);
    }

    /// <summary>Words of the article that stand beside it once more, larger: never a paragraph among paragraphs.</summary>
    private static void MarkQuotes(IReadOnlyList<PageBlock> blocks, RemovalReason?[] reasons, string[] keys)
    {
        var tried = 0;
        for (var i = 0; i < blocks.Count && tried < MostQuotes; i++)
        {
            if (reasons[i] is not null || keys[i].Length is < ShortestQuote or > LongestQuote || blocks[i].Block.Kind is BlockKind.ListItem or BlockKind.TableRow || !LooksSetApart(blocks[i]))
                continue;
            tried++;
            for (var other = 0; other < blocks.Count; other++)
            {
                if (blocks[other].Index == blocks[i].Index || reasons[other] is not null || keys[other].Length <= keys[i].Length + 20 || blocks[other].Block.Kind == BlockKind.Quote || !keys[other].Contains(keys[i], StringComparison.Ordinal))
                    continue;
                reasons[i] = RemovalReason.Repetition;
                break;
            }
        }
    }

    private static bool LooksSetApart(PageBlock block) =>
        block.Block.Kind == BlockKind.Quote || block.Element.Name != "p" || block.Element.ParentElement is { Name: "blockquote" or "aside" or "q" };
}
