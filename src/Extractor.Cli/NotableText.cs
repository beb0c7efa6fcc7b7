using System.Globalization;
using Extractor.Pipeline;
using Extractor.Pipeline.Duplicates;
using Extractor.Pipeline.Output;
using Extractor.Pipeline.Runs;

namespace Extractor.Cli;

/// <summary>Copies and revisions of articles in words.</summary>
internal static class NotableText
{
    /// <summary>Changes of one article that are named.</summary>
    private const int NamedChanges = 20;

    public static string Outcome(RunEvent happened) => FieldName.Of(happened.Outcome) + Copy(happened, ", ");

    public static string Copy(RunEvent happened, string before) => happened.Copy is { } copy ? $"{before}{Share(copy)} {PlainText.Visible(copy.Origin)}" : "";

    public static string Share(CopyOfArticle copy) =>
        copy.Share >= 0.995 ? "same text as" : string.Create(CultureInfo.InvariantCulture, $"{copy.Share * 100:0} % the text of");

    /// <summary>A line for the article, and one for what each claim said before and says now; none for an article that was not revised.</summary>
    public static IEnumerable<string> Changes(RunEvent happened)
    {
        if (happened.Changes.Count == 0)
            yield break;
        yield return $"Revised: {PlainText.Visible(happened.Article)}";
        foreach (var change in happened.Changes.Take(NamedChanges))
        {
            if (change.Before is { } before)
                yield return $"  - {PlainText.Visible(PlainText.Summary(before))}";
            if (change.After is { } after)
                yield return $"  + {PlainText.Visible(PlainText.Summary(after))}";
        }
        if (happened.Changes.Count > NamedChanges)
            yield return $"  and {happened.Changes.Count - NamedChanges} more changes";
    }
}
