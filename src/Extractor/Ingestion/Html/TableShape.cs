namespace Extractor.Ingestion.Html;

/// <summary>Tells tables that arrange a page from those that hold data.</summary>
internal static class TableShape
{
    /// <summary>Code units: a row of data says less.</summary>
    private const int LongestRow = 1_200;

    /// <summary>Whether a row holds parts of a page: headings, paragraphs, other tables, or very much text.</summary>
    public static bool IsLayout(PageTree tree, int row)
    {
        int paragraphs = 0, breaks = 0, length = 0;
        for (var i = row + 1; i < tree.End(row); i++)
        {
            if (tree.Text(i) is { } text)
                length += text.Length;
            else if (tree.Element(i)!.Name is "h1" or "h2" or "h3" or "table" or "article" or "form")
                return true;
            else
            {
                paragraphs += tree.Element(i)!.Name is "p" ? 1 : 0;
                breaks += tree.Element(i)!.Name is "br" ? 1 : 0;
            }
            if (length > LongestRow || (length > 300 && paragraphs + (breaks / 2) > 2))
                return true;
        }
        return false;
    }
}
