using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Query.Stories;
using Extractor.Recognition.Numbers;
using Extractor.Web.Html;

namespace Extractor.Web.Pages;

/// <summary>What became of targets and forecasts, told as “extractor track” tells it.</summary>
internal static class StoryList
{
    public static void Write(HtmlPage page, IReadOnlyList<Story> stories)
    {
        foreach (var story in stories)
            Write(page, story);
    }

    private static void Write(HtmlPage page, Story story)
    {
        var (state, word) = State(story);
        page.Add($"<article class=\"story\" data-item><h3><a href=\"{Links.Version(story.Last.ClaimId, story.Last.Version)}\" data-open>{StoryText.Title(story)}</a> <span class=\"verdict {state}\">{word}</span></h3>\n");
        // Of what shall stay low, more is not better.
        if (story.Last.Bound != Bound.Under && Reached(story) is { } share)
            page.Add($"<meter min=\"0\" max=\"1\" value=\"{Math.Clamp((double)share, 0, 1):0.###}\" aria-label=\"Part of the figure that was reached\"></meter>\n");
        page.Add($"<ol>");
        var addresses = Addresses(story).ToList();
        foreach (var (line, index) in StoryText.Lines(story).Select((line, index) => (line, index)))
            WriteLine(page, line, index < addresses.Count ? addresses[index] : null);
        page.Add($"</ol></article>\n");
    }

    // A line begins with its day, if one is known, and two blanks.
    private static void WriteLine(HtmlPage page, string line, string? address)
    {
        var gap = line.IndexOf("  ", StringComparison.Ordinal);
        var (day, text) = gap < 0 ? ("", line) : (line[..gap], line[(gap + 2)..]);
        page.Add($"<li><span class=\"day\">{day}</span> <span>");
        // What a line rests on stands in its last parentheses.
        var source = text.LastIndexOf(" (", StringComparison.Ordinal) + 2;
        if (address is not null && source > 1 && text.EndsWith(')'))
            page.Add($"{text[..source]}<a href=\"{address}\">{text[source..^1]}</a>)");
        else
            page.Add($"{text}");
        page.Add($"</span></li>\n");
    }

    private static IEnumerable<string> Addresses(Story story)
    {
        foreach (var told in story.Events)
            yield return Links.Number(told.Article, told.Occurrence.Number);
        foreach (var part in story.Progress)
            yield return Links.Version(part.Reported.ClaimId, part.Reported.Version);
        if (story.Outcome is { } outcome)
            yield return Links.Version(outcome.Reported.ClaimId, outcome.Reported.Version);
    }

    private static decimal? Reached(Story story) => story.Outcome?.Share ?? (story.Progress is [.., var last] ? last.Share : null);

    private static (string Class, string Word) State(Story story) => story.Outcome?.Verdict switch
    {
        StoryVerdict.Met => ("good", "met"),
        StoryVerdict.Missed => ("bad", "missed"),
        StoryVerdict.InLine => ("good", "as expected"),
        StoryVerdict.Above => ("open", "above"),
        StoryVerdict.Below => ("open", "below"),
        _ when story.Progress.Count > 0 => ("open", "on the way"),
        _ => ("open", "open"),
    };
}
