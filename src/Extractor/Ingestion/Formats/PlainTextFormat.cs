using Extractor.Text;

namespace Extractor.Ingestion.Formats;

/// <summary>
/// Plain text: blank lines part paragraphs. Inside a paragraph a line break is wrapping, unless the lines are a list, a
/// table, or so long and finished that each is a paragraph of its own.
/// </summary>
internal static class PlainTextFormat
{
    /// <summary>Nobody wraps wider than this; a longer line that ends like a sentence is a paragraph.</summary>
    private const int WidestWrap = 100;

    public static Draft Read(string text)
    {
        List<Block> blocks = [];
        List<MappedText> paragraph = [];
        foreach (var span in SourceLines.Of(text, 0))
        {
            var line = SourceLines.Trimmed(text, span);
            if (line.IsBlank)
                Flush(paragraph, blocks);
            else
                paragraph.Add(line);
        }
        Flush(paragraph, blocks);
        return new Draft(blocks, Metadata.None, []);
    }

    private static void Flush(List<MappedText> paragraph, List<Block> blocks)
    {
        if (paragraph.Count == 0)
            return;
        if (IsListOrTable(paragraph))
            blocks.Add(new Block(BlockKind.Paragraph, [.. paragraph], KeepLines: true));
        else
            SplitUnwrapped(paragraph, blocks);
        paragraph.Clear();
    }

    private static void SplitUnwrapped(List<MappedText> paragraph, List<Block> blocks)
    {
        var first = 0;
        for (var i = 0; i + 1 < paragraph.Count; i++)
        {
            if (!EndsParagraph(paragraph[i].Text, paragraph[i + 1].Text, i == 0 && blocks.Count == 0))
                continue;
            blocks.Add(new Block(BlockKind.Paragraph, paragraph[first..(i + 1)]));
            first = i + 1;
        }
        blocks.Add(new Block(BlockKind.Paragraph, paragraph[first..]));
    }

    private static bool EndsParagraph(string line, string next, bool isFirstOfText)
    {
        if (char.IsLower(next[0]))
            return false;
        if (line.Length > WidestWrap && LineShape.EndsSentence(line))
            return true;
        return isFirstOfText && next.Length > WidestWrap && line.Length < WidestWrap && !LineShape.EndsSentence(line);
    }

    private static bool IsListOrTable(List<MappedText> lines)
    {
        int bullets = 0, columns = 0;
        foreach (var line in lines)
        {
            bullets += LineShape.ListMarkerLength(line.Text) > 0 ? 1 : 0;
            columns += HasColumns(line.Text) ? 1 : 0;
        }
        return (bullets > 0 && bullets * 2 >= lines.Count) || (lines.Count > 1 && columns * 3 >= lines.Count * 2);
    }

    /// <summary>A tab, a vertical bar between blanks, or a gap of three blanks, which justified prose does not have.</summary>
    private static bool HasColumns(string line) =>
        line.Contains('\t') || line.Contains(" | ", StringComparison.Ordinal) || line.Contains("   ", StringComparison.Ordinal);
}
