namespace Extractor.Ingestion.Cleaning;

/// <summary>Finds the headline of a document and the places that repeat it.</summary>
internal static class Headlines
{
    private const int LongestHeadline = 160;

    /// <summary>Lines into the document that a title may stand: behind a byline, a date and a section name.</summary>
    private const int HeadLines = 6;

    /// <summary>Index of the kept line that states the title; -1 when none does. Later repeats near the top are taken out.</summary>
    public static int FindStated(IReadOnlyList<CleanLine> lines, string title)
    {
        var key = LineShape.Key(title);
        var found = -1;
        for (int i = 0, seen = 0; i < lines.Count && seen < HeadLines; i++)
        {
            if (!lines[i].IsKept)
                continue;
            seen++;
            if (!StatesTitle(lines[i].Text, key))
                continue;
            if (found < 0)
                found = i;
            else
                lines[i].Reason = RemovalReason.RepeatedHeadline;
        }
        return found;
    }

    /// <summary>Whether a line is the title, with or without the name of a site behind it.</summary>
    public static bool StatesTitle(string line, string key) =>
        key.Length > 0 && line.Length <= 2 * LongestHeadline && (LineShape.Key(line) == key || (SiteTitle.Split(line) is { } split && LineShape.Key(split.Title) == key));

    /// <summary>The first line, when it reads like a headline: a heading, or short, unfinished and followed by a longer paragraph.</summary>
    public static int FindFirst(IReadOnlyList<CleanLine> lines)
    {
        var first = NextKept(lines, 0);
        if (first < 0)
            return -1;
        if (lines[first].Kind == BlockKind.Heading)
            return first;
        var firstHeading = -1;
        for (int i = first, seen = 0; i >= 0 && seen < 3; i = NextKept(lines, i + 1), seen++)
        {
            if (lines[i].Kind == BlockKind.Heading && firstHeading < 0)
                firstHeading = i;
        }
        if (firstHeading >= 0 && !lines[first].IsProse)
            return firstHeading;
        return ReadsLikeHeadline(lines, first) ? first : -1;
    }

    private static bool ReadsLikeHeadline(IReadOnlyList<CleanLine> lines, int first)
    {
        var line = lines[first];
        if (line.Kind != BlockKind.Paragraph || line.Text.Length > LongestHeadline || LineShape.EndsSentence(line.Text) && line.Text[^1] is not ('?' or '!') || LineShape.ListMarkerLength(line.Text) > 0)
            return false;
        var next = NextKept(lines, first + 1);
        if (next < 0 || lines[next].Block == line.Block)
            return false;
        // A standfirst or a byline may stand between.
        for (var seen = 0; next >= 0 && seen < 4; next = NextKept(lines, next + 1), seen++)
        {
            if (BlockLength(lines, next) > line.Text.Length && LineShape.EndsSentence(LastOfBlock(lines, next).Text))
                return true;
        }
        return false;
    }

    private static int BlockLength(IReadOnlyList<CleanLine> lines, int first)
    {
        var length = 0;
        for (var i = first; i < lines.Count && lines[i].Block == lines[first].Block; i++)
            length += lines[i].Text.Length + 1;
        return length;
    }

    private static CleanLine LastOfBlock(IReadOnlyList<CleanLine> lines, int first)
    {
        var last = first;
        while (last + 1 < lines.Count && lines[last + 1].Block == lines[first].Block)
            last++;
        return lines[last];
    }

    private static int NextKept(IReadOnlyList<CleanLine> lines, int from)
    {
        for (var i = from; i < lines.Count; i++)
        {
            if (lines[i].IsKept)
                return i;
        }
        return -1;
    }
}
