using System.Globalization;
using Extractor.Query.Stories;
using Extractor.Store;

namespace Extractor.Pipeline.Output;

/// <summary>A story in plain lines.</summary>
public static class StoryText
{
    /// <summary>“SAIC Motor, vehicles, 2021: target of 550,000 vehicles”.</summary>
    public static string Title(Story story)
    {
        var last = story.Last;
        string?[] what = [last.Subject ?? "nobody named", PlainText.Metric(last.Metric, last.Scope), PlainText.Period(last.From, last.To)];
        return $"{string.Join(", ", what.Where(part => !string.IsNullOrEmpty(part)))}: {FieldName.Of(last.Modality)} of {Value(last)}";
    }

    /// <summary>What happened, a line each, in order of time.</summary>
    public static IEnumerable<string> Lines(Story story)
    {
        foreach (var told in story.Events)
            yield return Line(told);
        foreach (var part in story.Progress)
            yield return Line(story, part);
        yield return story.Outcome is { } outcome ? Line(story, outcome) : story.Last.To is null ? "no period is known by which to settle it" : "no reported figure settles it yet";
    }

    private static string Line(StoryEvent told)
    {
        var claim = told.Occurrence;
        var value = PlainText.Value(claim.Value, claim.High, claim.Bound, claim.Unit, claim.Direction);
        var what = told.Kind switch
        {
            StoryEventKind.Set => $"set at {value}",
            StoryEventKind.Repeated => $"repeated: {value}",
            StoryEventKind.Raised => $"raised to {value}{Change(told.Change)}",
            StoryEventKind.Cut => $"cut to {value}{Change(told.Change)}",
            _ => $"changed to {value}",
        };
        string?[] source = [claim.SaidBy is null ? null : $"said by {claim.SaidBy}", told.Publisher, claim.Article];
        return $"{FieldName.Of(told.Published) ?? "undated"}  {what} ({string.Join(", ", source.Where(part => !string.IsNullOrEmpty(part)))})";
    }

    private static string Line(Story story, StoryProgress part)
    {
        var passed = part.TimeShare is { } time ? string.Create(CultureInfo.InvariantCulture, $", with {time:0 %} of the time gone") : "";
        return $"{FieldName.Of(part.Reported.Published) ?? "undated"}  on the way: {PlainText.Period(part.Reported.From, part.Reported.To)} {Value(part.Reported)}, {Share(part.Share)} of the {FieldName.Of(story.Last.Modality)}{passed} (claim {part.Reported.ClaimId})";
    }

    private static string Line(Story story, StoryOutcome outcome)
    {
        var word = outcome.Verdict switch
        {
            StoryVerdict.Met => "met",
            StoryVerdict.Missed => "missed",
            StoryVerdict.InLine => "came in as expected",
            StoryVerdict.Above => "came in above",
            _ => "came in below",
        };
        return $"{FieldName.Of(outcome.Reported.Published) ?? "undated"}  {word}: {Value(outcome.Reported)} reported, {Share(outcome.Share)} of the {FieldName.Of(story.Last.Modality)} (claim {outcome.Reported.ClaimId})";
    }

    private static string Value(ClaimRow row) => PlainText.Value(row.Value, row.High, row.Bound, row.Unit, row.Direction);

    private static string Share(decimal share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.#} %");

    private static string Change(decimal? change) => change is { } known ? string.Create(CultureInfo.InvariantCulture, $" ({known * 100:+0.#;-0.#} %)") : "";
}
