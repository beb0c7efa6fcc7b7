using Extractor.Ingestion.Dates;
using Extractor.Text;

namespace Extractor.Ingestion.Cleaning;

/// <summary>Takes all that is not the article out of a draft, line by line, and finds its headline. In doubt a line stays.</summary>
internal sealed class Cleaner
{
    private const int HeadLines = 8;

    private readonly FurnitureRules _furniture = new();

    public CleanedDocument Clean(Draft draft)
    {
        List<CleanLine> lines = [];
        for (var i = 0; i < draft.Blocks.Count; i++)
        {
            foreach (var line in draft.Blocks[i].Lines)
                lines.Add(new CleanLine(line, i, draft.Blocks[i].Kind));
        }
        MarkFurniture(lines);
        var author = MarkHead(lines);
        var (headline, headlineLine) = FindHeadline(draft.Metadata, lines);
        var own = TailHeadlines.Mark(headlineLine < 0 ? lines : [.. lines.Where((_, i) => i != headlineLine)], draft.Metadata.Title ?? headline?.Text);
        return new CleanedDocument(
            headline,
            draft.Metadata.Title ?? headline?.Text ?? own?.Title,
            own?.Site,
            author,
            Body(draft.Blocks, lines, headlineLine),
            Removed(draft, lines),
            [.. lines.Where(line => line.Reason != RemovalReason.Comments).Take(HeadLines).Select(line => line.Text), .. draft.AroundHeadline]);
    }

    private void MarkFurniture(List<CleanLine> lines)
    {
        var markers = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (_furniture.Match(lines[i].Text) is not var (reason, opens))
                continue;
            lines[i].Reason = reason;
            markers[i] = opens && reason == RemovalReason.Comments;
            if (opens && reason == RemovalReason.RelatedLinks)
                MarkLinks(lines, i + 1);
            else if (opens && reason == RemovalReason.AuthorBox)
                MarkBlock(lines, i + 1, reason);
        }
        CommentSections.Mark(lines, markers);
    }

    /// <summary>Headlines of other articles follow, until a finished sentence; one right above it can be a subheading.</summary>
    private static void MarkLinks(List<CleanLine> lines, int from)
    {
        var end = from;
        while (end < lines.Count && lines[end].IsKept && !lines[end].IsProse && !LineShape.EndsSentence(lines[end].Text) && lines[end].Text.Length <= 160)
            end++;
        if (end < lines.Count && end > from && lines[end - 1].Kind is not BlockKind.ListItem)
            end--;
        for (var i = from; i < end; i++)
            lines[i].Reason ??= RemovalReason.RelatedLinks;
    }

    private static void MarkBlock(List<CleanLine> lines, int from, RemovalReason reason)
    {
        for (var i = from; i < lines.Count && lines[i].Block == lines[from].Block; i++)
            lines[i].Reason ??= reason;
    }

    /// <summary>Bylines and date lines above or right below the headline.</summary>
    private static string? MarkHead(List<CleanLine> lines)
    {
        string? author = null;
        var seen = 0;
        for (var i = 0; i < lines.Count && seen < HeadLines && !(lines[i].IsKept && lines[i].IsProse); i++)
        {
            if (!lines[i].IsKept)
                continue;
            seen++;
            if (Bylines.Read(lines[i].Text) is { } names)
            {
                author ??= names;
                lines[i].Reason = RemovalReason.AuthorBox;
            }
            else if (IsDateOnly(lines[i].Text))
                lines[i].Reason = RemovalReason.PageFurniture;
        }
        return author ?? ByBelowLead(lines);
    }

    /// <summary>Agencies put the byline under the first paragraph at times.</summary>
    private static string? ByBelowLead(List<CleanLine> lines)
    {
        foreach (var line in lines.Where(line => line.IsKept).Take(HeadLines / 2))
        {
            if (Bylines.Read(line.Text) is not { } names)
                continue;
            line.Reason = RemovalReason.AuthorBox;
            return names;
        }
        return null;
    }

    private static bool IsDateOnly(string line)
    {
        if (line.Length > 60)
            return false;
        var tokens = Tokenizer.Tokens(line);
        var mentions = DateText.Mentions(line, tokens);
        if (mentions.Count == 0 || mentions[0].Year is null)
            return false;
        var words = tokens.Count(token => token.Kind == TokenKind.Word);
        var inside = mentions.Sum(mention => tokens.Skip(mention.FirstToken).Take(mention.EndToken - mention.FirstToken).Count(token => token.Kind == TokenKind.Word));
        var label = line.StartsWith("Published", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Posted", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Updated", StringComparison.OrdinalIgnoreCase);
        return words - inside <= (label ? 6 : 3) && !LineShape.EndsSentence(line);
    }

    private static (MappedText? Headline, int Line) FindHeadline(Metadata metadata, List<CleanLine> lines)
    {
        if (metadata.Title is { } title)
        {
            var stated = Headlines.FindStated(lines, title);
            if (stated >= 0)
                return (lines[stated].Mapped, stated);
            return (metadata.TitleInFile ?? new MappedText(title, []), -1);
        }
        var first = Headlines.FindFirst(lines);
        return first < 0 ? (null, -1) : (lines[first].Mapped, first);
    }

    private static List<Block> Body(IReadOnlyList<Block> blocks, List<CleanLine> lines, int headline)
    {
        List<Block> body = [];
        var at = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            List<MappedText> kept = [];
            for (; at < lines.Count && lines[at].Block == i; at++)
            {
                if (lines[at].IsKept && at != headline)
                    kept.Add(lines[at].Mapped);
            }
            if (kept.Count > 0)
                body.Add(blocks[i] with { Lines = kept });
        }
        return body;
    }

    /// <summary>One removed block a line: the dates of comments are evidence by themselves.</summary>
    private static List<RemovedBlock> Removed(Draft draft, List<CleanLine> lines)
    {
        List<RemovedBlock> removed = [.. draft.Removed];
        foreach (var line in lines)
        {
            if (line.Reason is { } reason)
                removed.Add(new RemovedBlock(line.Text, reason, line.Mapped.Original));
        }
        removed.Sort((a, b) => a.Original.CompareTo(b.Original));
        return removed;
    }
}
