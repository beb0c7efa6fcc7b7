using Extractor.Claims;
using Extractor.Store.Merging;

namespace Extractor.Pipeline.Runs;

/// <summary>What a revised article says differently: at least one of both is set, and both are of one claim.</summary>
/// <param name="Before">What the former edition said; null when it said nothing of the claim.</param>
/// <param name="After">What the new edition says; null when it no longer speaks of the claim.</param>
public sealed record ClaimChange(ClaimOccurrence? Before, ClaimOccurrence? After)
{
    /// <summary>The differences between two editions, in the order of the new one's text; what is gone comes last.</summary>
    public static IReadOnlyList<ClaimChange> Between(IEnumerable<ClaimOccurrence> before, IEnumerable<ClaimOccurrence> after)
    {
        var former = before.GroupBy(Key).ToDictionary(claim => claim.Key, claim => claim.DistinctBy(Value).ToList());
        List<ClaimChange> changes = [];
        foreach (var claim in after.GroupBy(Key))
        {
            var old = former.Remove(claim.Key, out var known) ? known : [];
            var fresh = claim.DistinctBy(Value).ExceptBy(old.Select(Value), Value).ToList();
            var gone = old.ExceptBy(claim.Select(Value), Value).ToList();
            for (var i = 0; i < Math.Max(fresh.Count, gone.Count); i++)
                changes.Add(new ClaimChange(gone.ElementAtOrDefault(i), fresh.ElementAtOrDefault(i)));
        }
        changes.AddRange(former.Values.SelectMany(claim => claim).OrderBy(claim => claim.Number).Select(claim => new ClaimChange(claim, null)));
        return changes;
    }

    private static ClaimKey Key(ClaimOccurrence claim) => ClaimKey.Of(claim);

    private static object Value(ClaimOccurrence claim) => (claim.Value, claim.High, claim.Bound, claim.Direction);
}
