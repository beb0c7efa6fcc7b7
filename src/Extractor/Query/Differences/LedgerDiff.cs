using Extractor.Store;

namespace Extractor.Query.Differences;

/// <summary>Holds the ledger as it was known at one moment against another.</summary>
public static class LedgerDiff
{
    /// <param name="query">Which claims; its times, sort and limit are not used.</param>
    /// <param name="after">Null for now.</param>
    /// <returns>Added, lost, then changed claims, each by subject and metric.</returns>
    public static IReadOnlyList<Difference> Between(IClaimStore store, ClaimQuery query, DateTimeOffset before, DateTimeOffset? after)
    {
        var (old, now) = (Standing(store, query, before), Standing(store, query, after));
        List<Difference> differences = [];
        foreach (var (claim, rows) in now.Where(pair => old.ContainsKey(pair.Key)))
        {
            if (RowChanges.OfClaim(old[claim], rows) is { Count: > 0 } changes)
                differences.Add(new(DifferenceKind.Changed, old[claim][^1], rows[^1], changes));
        }
        var lost = old.Where(pair => !now.ContainsKey(pair.Key)).Select(pair => pair.Value[^1]).ToList();
        var added = now.Where(pair => !old.ContainsKey(pair.Key)).Select(pair => pair.Value[^1]).ToList();
        differences.AddRange(ReadOtherwise(lost, added));
        differences.AddRange(added.Select(row => new Difference(DifferenceKind.Added, null, row, [])));
        differences.AddRange(lost.Select(row => new Difference(DifferenceKind.Lost, row, null, Reason(store, row))));
        return [.. differences.OrderBy(one => one.Kind).ThenBy(Subject, StringComparer.OrdinalIgnoreCase).ThenBy(one => (one.After ?? one.Before)!.MetricKey, StringComparer.Ordinal).ThenBy(one => (one.After ?? one.Before)!.ClaimId, StringComparer.Ordinal)];
    }

    private static string Subject(Difference difference) => (difference.After ?? difference.Before)!.Subject ?? "";

    // The values of each claim that stand, by version.
    private static Dictionary<string, List<ClaimRow>> Standing(IClaimStore store, ClaimQuery query, DateTimeOffset? moment)
        => store.Query(new(query.Filter, ClaimSort.Latest, ClaimQuery.MaxLimit, query.AsOf, moment)).Rows
            .Where(row => row.Status is ClaimStatus.Current or ClaimStatus.Disputed).GroupBy(row => row.ClaimId)
            .ToDictionary(claim => claim.Key, claim => claim.OrderBy(row => row.Version).ToList(), StringComparer.Ordinal);

    // One number of one article that moved from a claim to another was read otherwise: by other rules, or by a reviewer.
    private static List<Difference> ReadOtherwise(List<ClaimRow> lost, List<ClaimRow> added)
    {
        var found = new List<Difference>();
        var places = added.GroupBy(row => (row.Article, row.NumberText, row.Sentence)).Where(place => place.Count() == 1).ToDictionary(place => place.Key, place => place.First());
        foreach (var row in lost.ToList())
        {
            if (!places.Remove((row.Article, row.NumberText, row.Sentence), out var now))
                continue;
            found.Add(new(DifferenceKind.Changed, row, now, RowChanges.OfReading(row, now)));
            lost.Remove(row);
            added.Remove(now);
        }
        return found;
    }

    private static IReadOnlyList<string> Reason(IClaimStore store, ClaimRow row)
        => store.Show(row.ClaimId)?.Retired is [.., { RetiredReason: { } reason }] ? [reason] : [];
}
