using System.Collections.Frozen;
using Extractor.Ingestion.Cleaning;
using Extractor.Text;

namespace Extractor.Ingestion.Dates;

/// <summary>What the words of an article tell about its day: a date line, the first reader's comment, and what was “said on July 13”.</summary>
internal sealed class TextDates(CleanedDocument document, DateOnly today, DateOrder order)
{
    private const int DateLineWords = 14;

    /// <summary>Tokens to either side of a year that are looked at; keeps a text without full stops linear.</summary>
    private const int SentenceReach = 40;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Reporting = Words("said says announced reported told stated added unveiled posted released confirmed disclosed presented wrote published");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Ahead = Words("will would target targets aim aims plan plans expect expects expected forecast forecasts could may might goal by until should intends wants hopes");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Past = Words("was were had did rose fell grew sold reached made saw came became went dropped increased decreased exceeded posted earned lost reported delivered shipped totaled totalled stood hit produced exported launched began started");

    private static readonly string[] Weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    /// <summary>“July 13, 2021” alone near the top, or “DETROIT, July 13, 2021 (Agency) - …”.</summary>
    public PublicationDate? DateLine()
    {
        foreach (var line in document.Head)
        {
            var isShort = line.Length <= 120 && LineShape.Words(line) <= DateLineWords && !LineShape.EndsSentence(line);
            var start = isShort ? line : DateLineOf(line);
            if (start.Length == 0)
                continue;
            foreach (var mention in DateText.Mentions(start, Tokenizer.Tokens(start), order))
            {
                if (mention.Date is { } date && IsWholeOrLabelled(start, mention, isShort))
                    return new PublicationDate(date, DateSource.Dateline, start, 0.8, $"the line “{start}” stands at the top of the article");
            }
        }
        return null;
    }

    /// <summary>Readers comment at or just after publication, so the earliest comment's day is the likeliest.</summary>
    public PublicationDate? FirstComment()
    {
        PublicationDate? first = null;
        foreach (var line in document.Removed)
        {
            if (line.Reason != RemovalReason.Comments || !CommentSections.IsTimestamp(line.Text))
                continue;
            if (DateText.Parse(line.Text) is { } date && date <= today && (first is null || date < first.Date))
                first = new PublicationDate(date, DateSource.Comment, line.Text, 0.6, "the earliest reader's comment is dated so, and comments begin at or just after publication");
        }
        return first;
    }

    /// <summary>“said on July 13” with the year that the text's past tense leads up to.</summary>
    public PublicationDate? SaidOnDay()
    {
        foreach (var text in document.Body.SelectMany(block => block.Lines).Select(line => line.Text))
        {
            var tokens = Tokenizer.Tokens(text);
            foreach (var mention in DateText.Mentions(text, tokens))
            {
                if (ReportingVerb(text, tokens, mention) is not { } verb)
                    continue;
                TextSpan evidence = new(tokens[verb].Start, mention.Span.End);
                if (mention.Date is { } full)
                    return new PublicationDate(full, DateSource.TextInference, evidence.Of(text), 0.65, "the article reports what was said on that day");
                if (Infer(mention, evidence.Of(text), Weekday(text, tokens, mention)) is { } inferred)
                    return inferred;
            }
        }
        return null;
    }

    private PublicationDate? Infer(DateMention said, string evidence, int? weekday)
    {
        var (latest, latestEvidence) = LatestPastYear();
        if (latest == 0)
            return null;
        if (weekday is not null)
        {
            for (var year = latest; year <= latest + 2; year++)
            {
                if (said.In(year) is { } day && (int)day.DayOfWeek == weekday && day <= today)
                    return Inferred(day, $"{evidence} … {latestEvidence}", $"the latest year spoken of in the past is {latest}, and from then on the day falls on that weekday first in {year}");
            }
            return null;
        }
        return SpeaksOfThisYear() && said.In(latest + 1) is { } next
            ? Inferred(next, $"{evidence} … {latestEvidence}", $"the latest year spoken of as past is {latest}, and “this year” is spoken of beside it: so this year is {latest + 1}")
            : null;
    }

    private static PublicationDate Inferred(DateOnly date, string evidence, string why) => new(date, DateSource.TextInference, evidence, 0.6, why);

    /// <summary>“said on”, “said in a statement on”: the verb stands at most five words before the day.</summary>
    private static int? ReportingVerb(string text, List<Token> tokens, DateMention mention)
    {
        var at = mention.FirstToken - 1;
        while (at >= 0 && (IsWeekday(text, tokens[at]) || text[tokens[at].Start] == ','))
            at--;
        if (at < 1 || !Chars(text, tokens[at]).Equals("on", StringComparison.OrdinalIgnoreCase))
            return null;
        for (var k = at - 1; k >= 0 && k >= at - 6; k--)
        {
            if (text[tokens[k].Start] is '.' or ';' or '!' or '?')
                return null;
            if (Reporting.Contains(Chars(text, tokens[k])))
                return k;
        }
        return null;
    }

    private (int Year, string Evidence) LatestPastYear()
    {
        var latest = 0;
        var evidence = "";
        foreach (var text in document.Body.SelectMany(block => block.Lines).Select(line => line.Text))
        {
            var tokens = Tokenizer.Tokens(text);
            for (var i = 1; i < tokens.Count; i++)
            {
                if (tokens[i].Kind != TokenKind.Number || DateText.Year(Chars(text, tokens[i])) is not { } year || year <= latest || year > today.Year)
                    continue;
                if (SaysPast(text, tokens, i) is not { } span)
                    continue;
                (latest, evidence) = (year, span.Of(text));
            }
        }
        return (latest, evidence);
    }

    /// <summary>The words around a year that put it into the past; null when they look ahead or say nothing.</summary>
    private static TextSpan? SaysPast(string text, List<Token> tokens, int year)
    {
        if (!(Chars(text, tokens[year - 1]) is "in" or "In" or "to" or "from" or "From" or "since" or "of" or "for" or "during" or "During" or "and" or "," or "-" or "–" || DateText.Month(Chars(text, tokens[year - 1])) > 0))
            return null;
        int first = year, end = year + 1;
        while (first > 0 && first > year - SentenceReach && !IsStop(text, tokens, first - 1))
            first--;
        while (end < tokens.Count && end < year + SentenceReach && !IsStop(text, tokens, end))
            end++;
        var verb = -1;
        for (var i = first; i < end; i++)
        {
            if (i < year && i >= year - 4 && Ahead.Contains(Chars(text, tokens[i])))
                return null;
            if (Past.Contains(Chars(text, tokens[i])))
                verb = verb < 0 || i < year ? i : verb;
        }
        if (verb < 0)
            return null;
        return verb < year ? new TextSpan(tokens[verb].Start, tokens[year].End) : new TextSpan(tokens[Math.Max(first, year - 3)].Start, tokens[verb].End);
    }

    private bool SpeaksOfThisYear()
    {
        foreach (var text in document.Body.SelectMany(block => block.Lines).Select(line => line.Text))
        {
            if (text.Contains("this year", StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>What stands before the dash or the agency's bracket of a first paragraph; empty when it has neither.</summary>
    private static string DateLineOf(string line)
    {
        var head = line.AsSpan(0, Math.Min(line.Length, 90));
        int end = -1;
        foreach (var mark in (string[])[" (", " - ", " – ", " — ", " -- ", "—"])
        {
            var at = head.IndexOf(mark);
            if (at > 0 && (end < 0 || at < end))
                end = at;
        }
        return end > 0 && LineShape.Words(head[..end]) <= 9 && char.IsUpper(line[0]) ? line[..end] : "";
    }

    private static bool IsWholeOrLabelled(string line, DateMention mention, bool isShort)
    {
        if (!isShort)
            return mention.Span.End >= line.Length - 1;
        if (mention.Span.Start <= 1)
            return true;
        var before = line[..mention.Span.Start].Trim();
        return before.EndsWith('|') || before.EndsWith('·') || before.EndsWith('•') || before.EndsWith(':') || before.EndsWith(',') || before.StartsWith("Published", StringComparison.OrdinalIgnoreCase) || before.StartsWith("Posted", StringComparison.OrdinalIgnoreCase)
            || before.StartsWith("By ", StringComparison.Ordinal);
    }

    private static int? Weekday(string text, List<Token> tokens, DateMention mention)
    {
        var at = mention.FirstToken - 1;
        if (at >= 0 && text[tokens[at].Start] == ',')
            at--;
        if (at < 0)
            return null;
        var index = Array.IndexOf(Weekdays, text[tokens[at].Start..tokens[at].End]);
        return index < 0 ? null : index;
    }

    private static bool IsWeekday(string text, Token token) => Array.IndexOf(Weekdays, text[token.Start..token.End]) >= 0;

    private static bool IsStop(string text, List<Token> tokens, int i) =>
        text[tokens[i].Start] is '.' or '!' or '?' or ';' && (i + 1 == tokens.Count || tokens[i + 1].SpaceBefore);

    private static ReadOnlySpan<char> Chars(string text, Token token) => text.AsSpan(token.Start, token.Length);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
