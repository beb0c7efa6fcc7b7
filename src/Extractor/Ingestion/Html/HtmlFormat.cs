using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Extractor.Ingestion.Html;

/// <summary>Reads the paragraphs, headings and list items of a page.</summary>
internal static class HtmlFormat
{
    public static Draft Read(string text)
    {
        var page = new HtmlParser().ParseDocument(text);
        List<Block> blocks = [];
        foreach (var element in page.QuerySelectorAll("p, h1, h2, h3, li"))
        {
            MappedText line = new(string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), []);
            if (!line.IsBlank)
                blocks.Add(Block.Of(element.LocalName[0] == 'h' ? BlockKind.Heading : BlockKind.Paragraph, line));
        }
        return new Draft(text, blocks, Metadata.None, []);
    }
}
