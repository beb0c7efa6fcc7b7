using Extractor.Ingestion.Cleaning;

namespace Extractor.Ingestion.Html;

/// <summary>Finds what readers wrote below an article by what stands in it, whatever its elements are called.</summary>
internal static class ReaderComments
{
    private const int LongestMark = 90;

    /// <summary>Marks of single comments (a time, a name that “says”, an invitation to reply) that make a section of them.</summary>
    private const int FewestMarks = 3;

    /// <summary>Headings that are tried; a page that repeats them without end is no article.</summary>
    private const int MostHeadings = 5;

    private static readonly FurnitureRules Furniture = new();

    /// <param name="tree">The page.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="title">Index of the headline's element, since what stands above it is not what readers comment on; -1 when there is none.</param>
    /// <returns>Indexes of the blocks.</returns>
    public static IEnumerable<int> Find(PageTree tree, IReadOnlyList<PageBlock> blocks, int title)
    {
        var proseBefore = 0;
        var headings = 0;
        for (var i = 0; i < blocks.Count && headings < MostHeadings; i++)
        {
            if (blocks[i].Furniture is not null || blocks[i].Index <= title)
                continue;
            proseBefore += blocks[i].IsProse && blocks[i].Weight >= 80 ? 1 : 0;
            if (proseBefore == 0 || !Opens(blocks[i]))
                continue;
            headings++;
            var end = SectionEnd(tree, blocks, i);
            if (Marks(blocks, i + 1, end) < FewestMarks)
                continue;
            return Enumerable.Range(i, end - i);
        }
        return [];
    }

    private static bool Opens(PageBlock block) =>
        block.Length <= LongestMark && (IsSigned(block.Block.Lines[0].Text) || Furniture.Match(block.Block.Lines[0].Text) is (RemovalReason.Comments, true));

    /// <summary>Behind the last block of the smallest element that holds more than the section's heading, or of the one around it.</summary>
    private static int SectionEnd(PageTree tree, IReadOnlyList<PageBlock> blocks, int heading)
    {
        var around = blocks[heading].Index;
        var end = heading + 1;
        for (var grown = 0; grown < 2 && around > tree.Body && Marks(blocks, heading + 1, end) < FewestMarks;)
        {
            around = tree.Parent(around);
            var before = end;
            while (end < blocks.Count && tree.IsWithin(blocks[end].Index, around))
                end++;
            grown += end > before ? 1 : 0;
        }
        return end;
    }

    private static int Marks(IReadOnlyList<PageBlock> blocks, int from, int end)
    {
        var marks = 0;
        for (var i = from; i < end && marks < FewestMarks; i++)
        {
            foreach (var line in blocks[i].Block.Lines)
                marks += line.Text.Length <= LongestMark && IsMark(line.Text) ? 1 : 0;
        }
        return marks;
    }

    private static bool IsMark(string line) => HasDayAndClock(line) || CommentSections.IsSays(line) || CommentSections.IsReply(line);

    /// <summary>“Ann Holt on March 3, 2024 at 4:47 pm said:”</summary>
    private static bool IsSigned(string line) =>
        HasDayAndClock(line) && (line.EndsWith(" said:", StringComparison.Ordinal) || line.EndsWith(" says:", StringComparison.Ordinal) || line.EndsWith(" wrote:", StringComparison.Ordinal));

    /// <summary>A year, and behind it a clock time.</summary>
    private static bool HasDayAndClock(string line)
    {
        var digits = 0;
        var hasYear = false;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && char.IsAsciiDigit(line[i]))
            {
                digits++;
                continue;
            }
            hasYear |= digits == 4 && line[i - 4] is ('1' or '2');
            if (hasYear && digits is (1 or 2) && i + 2 < line.Length && line[i] == ':' && char.IsAsciiDigit(line[i + 1]) && char.IsAsciiDigit(line[i + 2]))
                return true;
            digits = 0;
        }
        return false;
    }
}
