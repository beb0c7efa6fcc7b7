using Extractor.Claims;

namespace Extractor.Store.Sqlite;

/// <summary>The columns of a claim that its versions repeat or its merge depends on.</summary>
internal sealed record ClaimTraits(long Key, long? Subject, long? Unit, int Kind, int Modality, int? Year)
{
    public IReadOnlyList<Merging.MergedVersion> Merge(Merging.MergeItem[] items)
        => Merging.ClaimMerge.Merge((Modality)Modality, periodKnown: Year is not null, items);
}
