using System.Collections.Frozen;

namespace Extractor.Ingestion.Cleaning;

/// <summary>
/// Headlines that stand alone below an article: those of other articles (teasers), and the article's own once more. Where
/// the document has no other headline, its own one is the title and stays.
/// </summary>
internal static class TailHeadlines
{
    private const int FewestWords = 5;
    private const int LongestHeadline = 160;

    /// <param name="lines">All lines of the document.</param>
    /// <param name="title">The title so far; null when none was found.</param>
    /// <returns>Title and site from a line that states them; null when there is none, or the title was known.</returns>
    public static (string Title, string Site)? Mark(IReadOnlyList<CleanLine> lines, string? title)
    {
        var tail = Tail(lines);
        if (tail.Count == 0)
            return null;
        var own = FindOwn(lines, tail, title);
        var repeats = title is null ? 0 : MarkRepeats(tail, LineShape.Key(title));
        var teasers = tail.Where(line => line.IsKept && line != own.Line).ToList();
        // One unfinished line alone may be a statement whose full stop is missing.
        if (own.Line is not null || repeats > 0 || teasers.Count > 1)
        {
            foreach (var teaser in teasers)
                teaser.Reason = RemovalReason.RelatedLinks;
        }
        return own.Line is null ? null : (own.Title!, own.Site!);
    }

    /// <summary>The kept lines below the last finished one, when most of the document is finished sentences.</summary>
    private static List<CleanLine> Tail(IReadOnlyList<CleanLine> lines)
    {
        List<CleanLine> tail = [];
        var prose = lines.Count(line => line.IsKept && line.IsProse);
        var counts = lines.GroupBy(line => line.Block).ToDictionary(group => group.Key, group => group.Count());
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var line = lines[i];
            if (!line.IsKept)
                continue;
            if (!IsHeadlineLike(line) || counts[line.Block] > 1)
                break;
            tail.Insert(0, line);
            if (tail.Count > 40)
                return [];
        }
        return prose >= 3 && prose > tail.Count / 2 ? tail : [];
    }

    private static bool IsHeadlineLike(CleanLine line) =>
        line.Kind is BlockKind.Paragraph or BlockKind.Heading && line.Text.Length <= LongestHeadline && !LineShape.EndsSentence(line.Text)
        && LineShape.Words(line.Text) >= FewestWords && char.IsLetterOrDigit(line.Text[0]) && !line.Text.Contains('\t') && LineShape.ListMarkerLength(line.Text) == 0;

    private static int MarkRepeats(List<CleanLine> tail, string key)
    {
        var repeats = 0;
        foreach (var line in tail)
        {
            if (!Headlines.StatesTitle(line.Text, key))
                continue;
            line.Reason = RemovalReason.RepeatedHeadline;
            repeats++;
        }
        return repeats;
    }

    private static (CleanLine? Line, string? Title, string? Site) FindOwn(IReadOnlyList<CleanLine> lines, List<CleanLine> tail, string? title)
    {
        if (title is not null)
            return default;
        FrozenSet<string>? words = null;
        foreach (var line in tail)
        {
            if (SiteTitle.Split(line.Text) is not { } split)
                continue;
            words ??= WordsAbove(lines, tail);
            var own = LineShape.Key(split.Title).Split(' ');
            if (own.Count(words.Contains) * 4 >= own.Length * 3)
                return (line, split.Title, split.Site);
        }
        return default;
    }

    private static FrozenSet<string> WordsAbove(IReadOnlyList<CleanLine> lines, List<CleanLine> tail) =>
        lines.Where(line => line.IsKept && !tail.Contains(line)).SelectMany(line => LineShape.Key(line.Text).Split(' ')).ToFrozenSet(StringComparer.Ordinal);
}
