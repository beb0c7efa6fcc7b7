using System.Collections.Frozen;
using Extractor.Store;
using Extractor.Store.Merging;
using Extractor.Text;

namespace Extractor.Query;

/// <summary>Finds the likely cause of a dispute.</summary>
public static class Disputes
{
    private static readonly FrozenSet<string> RevisionWords = TsvTable.Embedded("revision-words.tsv", "word").Select(row => row.Cells[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <returns>Null when the claim is not disputed.</returns>
    public static Dispute? Of(ClaimHistory history)
    {
        var sides = history.Versions.Where(version => version.Row.Status == ClaimStatus.Disputed && version.Evidence.Count > 0).ToList();
        if (sides.Count < 2)
            return null;
        var (first, second) = (sides[0], sides[^1]);
        return Rounded(first, second) ?? Restated(first, second) ?? Scoped(first, second) ?? Timed(first, second)
            ?? new(DisputeCause.Contradiction, "Neither rounding nor the words for measure and period explain the difference: the sources contradict each other.");
    }

    private static Dispute? Rounded(ClaimVersion first, ClaimVersion second)
    {
        var step = Math.Max(first.Evidence.Max(one => one.Occurrence.Step), second.Evidence.Max(one => one.Occurrence.Step));
        return step > 0 && Math.Abs(first.Row.Value - second.Row.Value) <= step
            ? new(DisputeCause.Rounding, "The values differ by no more than one unit of the last printed digit.")
            : null;
    }

    private static Dispute? Restated(ClaimVersion first, ClaimVersion second)
    {
        foreach (var evidence in second.Evidence.Concat(first.Evidence))
        {
            if (WordFold.Of(evidence.Occurrence.SentenceText).Split(' ').FirstOrDefault(RevisionWords.Contains) is { } word)
                return new(DisputeCause.Restated, $"The sentence in {evidence.Occurrence.Article} says “{word}”.");
        }
        return null;
    }

    private static Dispute? Scoped(ClaimVersion first, ClaimVersion second)
    {
        var (one, other) = (first.Row.Metric, second.Row.Metric);
        return WordFold.Of(one) != WordFold.Of(other) ? new(DisputeCause.Scope, $"One text measures “{one}”, the other “{other}”.") : null;
    }

    private static Dispute? Timed(ClaimVersion first, ClaimVersion second)
    {
        var silent = second.Evidence.Concat(first.Evidence).FirstOrDefault(one => one.Occurrence.Spans.Period is null);
        return silent is null || silent.Occurrence.To is null
            ? null
            : new(DisputeCause.Period, $"The sentence in {silent.Occurrence.Article} does not say for which period its figure is; it was inferred.");
    }
}
