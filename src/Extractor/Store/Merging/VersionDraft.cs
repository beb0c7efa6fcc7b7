namespace Extractor.Store.Merging;

/// <summary>A version while evidence is added to it.</summary>
internal sealed class VersionDraft(MergeItem first)
{
    private readonly List<MergeItem> _evidence = [];
    private readonly HashSet<string> _sources = new(StringComparer.Ordinal);

    public MergeItem First { get; private set; } = first;

    public MergeItem Shown { get; private set; } = first;

    /// <summary>Day of the last evidence added.</summary>
    public DateOnly? Latest { get; private set; }

    public bool SaidBySubject { get; private set; }

    public void Add(MergeItem item)
    {
        _evidence.Add(item);
        _sources.Add(item.Source);
        Latest = item.Published;
        SaidBySubject |= item.SaidBySubject;
        if (item.CompareTo(First) < 0)
            First = item;
        var finer = Rounding.Coarseness(item).CompareTo(Rounding.Coarseness(Shown));
        if (finer < 0 || (finer == 0 && item.CompareTo(Shown) < 0))
            Shown = item;
    }

    public bool SharesSource(VersionDraft other) => _sources.Overlaps(other._sources);

    public MergedVersion Freeze(int ordinal, ClaimStatus status)
    {
        _evidence.Sort();
        var distinct = 1;
        for (var i = 1; i < _evidence.Count; i++)
            distinct += _evidence[i].CompareTo(_evidence[i - 1]) == 0 ? 0 : 1;
        return new(ordinal, status, Shown, First.Published, _evidence, distinct, SourceCount.Of(_evidence));
    }
}
