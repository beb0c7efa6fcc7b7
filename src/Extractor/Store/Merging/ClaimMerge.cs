using Extractor.Claims;

namespace Extractor.Store.Merging;

/// <summary>
/// Occurrences of one claim to its versions. A pure function of the set: neither order nor repetition of the occurrences
/// counts, so stores may add them as they come and end in the same state.
/// </summary>
public static class ClaimMerge
{
    /// <param name="modality">The claim's.</param>
    /// <param name="periodKnown">The claim's period has a day; without one, a later value is about a later time and disputes nothing.</param>
    /// <param name="items">At least one; handed over, as it is sorted in place.</param>
    /// <returns>Versions, oldest first.</returns>
    public static IReadOnlyList<MergedVersion> Merge(Modality modality, bool periodKnown, MergeItem[] items)
    {
        if (items.Length == 1)
            return [new(1, ClaimStatus.Current, items[0], items[0].Published, items, Distinct: 1, Sources: 1)];
        Array.Sort(items);
        var timeline = new Timeline(factsDispute: modality == Modality.Reported && periodKnown);
        for (int first = 0, end; first < items.Length; first = end)
        {
            end = first + 1;
            while (end < items.Length && items[end].Published == items[first].Published)
                end++;
            timeline.AddDay(items.AsSpan(first, end - first));
        }
        return timeline.Versions();
    }
}
