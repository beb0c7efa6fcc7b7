using System.Collections.Frozen;
using Extractor.Ingestion.Dates;
using Extractor.Text;

namespace Extractor.Ingestion.Cleaning;

/// <summary>
/// Finds readers' comments: from the first comment, told by a line that is only a date and a time, or from the invitation
/// to comment, to the end of the document.
/// </summary>
internal static class CommentSections
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Replies =
        "reply|respond|quote|report|responder|respuesta|antworten|répondre|repondre|rispondi|odpowiedz|ответить|svara|svar|beantwoorden|reageer|yanıtla|cevapla|balas|返信|回复|답글".Split('|').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Ago =
        "ago|hace|vor|fa|atrás|temu|назад|geleden|sedan|siden|önce".Split('|').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="lines">All lines; those of the section get their reason.</param>
    /// <param name="markers">For each line whether it invites to comment (“Leave a Reply”, “3 Comments”).</param>
    public static void Mark(IReadOnlyList<CleanLine> lines, bool[] markers)
    {
        var proseBefore = ProseBefore(lines);
        var lastMarker = Array.FindLastIndex(markers, marker => marker);
        var start = lines.Count;
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (proseBefore[i] == 0)
                break;
            if (markers[i] && OpensTail(lines, i, proseBefore))
                start = i;
            else if (IsTimestamp(lines[i].Text) && (IsAnnounced(lines, i) || (i <= lastMarker && IsSigned(lines, i, markers))))
                start = Math.Min(start, EntryStart(lines, i));
            else if (IsSays(lines[i].Text) && (i <= lastMarker || HasTimestampNear(lines, i)))
                start = Math.Min(start, i);
        }
        for (var i = start; i < lines.Count; i++)
            lines[i].Reason = RemovalReason.Comments;
    }

    private static int[] ProseBefore(IReadOnlyList<CleanLine> lines)
    {
        var counts = new int[lines.Count];
        for (int i = 0, seen = 0; i < lines.Count; i++)
        {
            counts[i] = seen;
            seen += lines[i].IsProse ? 1 : 0;
        }
        return counts;
    }

    /// <summary>“3 Comments” also stands under headlines: then more of the article follows than precedes, and only the line is furniture.</summary>
    private static bool OpensTail(IReadOnlyList<CleanLine> lines, int marker, int[] proseBefore)
    {
        var proseAfter = proseBefore[^1] + (lines[^1].IsProse ? 1 : 0) - proseBefore[marker];
        var isCount = LineShape.Words(lines[marker].Text) == 1 || lines[marker].Text.Any(char.IsAsciiDigit);
        if (proseAfter <= proseBefore[marker] || (!isCount && proseBefore[marker] >= 2))
            return true;
        for (var i = marker + 1; i < lines.Count && i <= marker + 4; i++)
        {
            if (IsTimestamp(lines[i].Text) || IsSays(lines[i].Text))
                return true;
        }
        return false;
    }

    /// <summary>A line above the time quotes what is commented on: about “…”.</summary>
    private static bool IsAnnounced(IReadOnlyList<CleanLine> lines, int timestamp)
    {
        for (var i = timestamp - 1; i >= 0 && i >= timestamp - 3; i--)
        {
            if (IsAboutQuoted(lines[i].Text))
                return true;
        }
        return false;
    }

    /// <summary>A name stands right above the time, or the section's heading does; a live report has times, too, but no names.</summary>
    private static bool IsSigned(IReadOnlyList<CleanLine> lines, int timestamp, bool[] markers)
    {
        if (EntryStart(lines, timestamp) < timestamp || (timestamp > 0 && IsSays(lines[timestamp - 1].Text)))
            return true;
        for (var i = timestamp - 1; i >= 0 && i >= timestamp - 3; i--)
        {
            if (markers[i])
                return true;
        }
        return false;
    }

    private static bool IsAboutQuoted(string line)
    {
        foreach (var word in (string[])["about ", "on ", "re: ", "zu "])
        {
            if (line.StartsWith(word, StringComparison.OrdinalIgnoreCase) && line.Length > word.Length + 2)
                return line[word.Length] is '„' or '“' or '"' or '«' or '”' && line[^1] is '“' or '”' or '"' or '»' or '„';
        }
        return false;
    }

    /// <summary>The name and the “about …” line right above a comment's time belong to it.</summary>
    private static int EntryStart(IReadOnlyList<CleanLine> lines, int timestamp)
    {
        var start = timestamp;
        while (start > 0 && timestamp - start < 2 && lines[start - 1] is { IsProse: false } above
            && (IsAboutQuoted(above.Text) || (above.Block == lines[timestamp].Block && LineShape.Words(above.Text) <= 6 && !LineShape.EndsSentence(above.Text))))
            start--;
        return start;
    }

    private static bool HasTimestampNear(IReadOnlyList<CleanLine> lines, int at)
    {
        for (var i = at + 1; i < lines.Count && i <= at + 2; i++)
        {
            if (IsTimestamp(lines[i].Text))
                return true;
        }
        return false;
    }

    /// <summary>“Maria says:”, as blog software heads a comment.</summary>
    internal static bool IsSays(string line) =>
        line.Length < 60 && line.EndsWith(':') && (line.EndsWith(" says:", StringComparison.Ordinal) || line.EndsWith(" said:", StringComparison.Ordinal) || line.EndsWith(" dit :", StringComparison.Ordinal) || line.EndsWith(" dice:", StringComparison.Ordinal) || line.EndsWith(" disse:", StringComparison.Ordinal) || line.EndsWith(" wrote:", StringComparison.Ordinal) || line.EndsWith(" sagt:", StringComparison.Ordinal)) && LineShape.Words(line) <= 6;

    /// <summary>A line that holds a full date and a clock time and hardly a word beside: “25.03.2024 um 11:17”, “March 5, 2024 at 3:02 pm”.</summary>
    internal static bool IsTimestamp(string line)
    {
        if (line.Length is < 10 or > 60)
            return false;
        var tokens = Tokenizer.Tokens(line);
        var mentions = DateText.Mentions(line, tokens);
        if (mentions.Count != 1 || mentions[0].Year is null || mentions[0].FirstToken > 2)
            return false;
        var rest = tokens.Skip(mentions[0].EndToken).ToList();
        var hasClock = rest.Zip(rest.Skip(1), (a, b) => a.Kind == TokenKind.Number && line[b.Start] is ':' && !b.SpaceBefore).Any(clock => clock);
        var words = rest.Count(token => token.Kind == TokenKind.Word) + mentions[0].FirstToken;
        return hasClock && words <= 4;
    }

    /// <summary>What stands below each comment, in the languages of the usual software; or how long ago it was written.</summary>
    internal static bool IsReply(string line)
    {
        var word = line.AsSpan().Trim(" ↩↪·.•|");
        if (word.Length <= 12 && Replies.Contains(word))
            return true;
        if (line.Length > 40 || !line.AsSpan().ContainsAnyInRange('0', '9'))
            return false;
        foreach (var range in line.AsSpan().Split(' '))
        {
            if (Ago.Contains(line.AsSpan()[range].Trim(".,:·")))
                return true;
        }
        return false;
    }
}
