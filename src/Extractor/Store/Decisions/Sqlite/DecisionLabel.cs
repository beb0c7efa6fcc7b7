using System.Globalization;

namespace Extractor.Store.Decisions.Sqlite;

/// <summary>A group of decisions in words.</summary>
internal static class DecisionLabel
{
    public static string Of(IReadOnlyList<DecisionDraft> drafts)
        => string.Join(", ", drafts.GroupBy(draft => draft.Kind).Select(kind => $"{Verb(kind.Key)} {Count(kind.Count())}"));

    public static string Undo(DecisionGroup target)
        => target.Undoes is null ? $"undid: {target.Label}" : target.Label.StartsWith("undid: ", StringComparison.Ordinal) ? $"redid: {target.Label["undid: ".Length..]}" : $"undid: {target.Label}";

    private static string Verb(DecisionKind kind) => kind switch
    {
        DecisionKind.Accept => "accepted",
        DecisionKind.Reject => "rejected",
        DecisionKind.Correct => "corrected",
        DecisionKind.Note => "noted on",
        DecisionKind.Add => "added",
        _ => "reopened",
    };

    private static string Count(int number) => string.Create(CultureInfo.InvariantCulture, $"{number:#,0} claim{(number == 1 ? "" : "s")}");
}
