namespace Extractor.Store.Merging;

/// <summary>The versions of a claim while its days of publication are gone through.</summary>
/// <param name="factsDispute">Another source's later value disputes the standing one instead of replacing it.</param>
internal sealed class Timeline(bool factsDispute)
{
    private readonly List<VersionDraft> _all = [];
    private List<VersionDraft> _standing = [];

    /// <summary>Adds all occurrences of one day, or all undated ones, which come last and replace nothing.</summary>
    public void AddDay(ReadOnlySpan<MergeItem> day)
    {
        var published = day[0].Published;
        var before = _all.Count;
        var precise = day.ToArray();
        // The precise values first, so that rounded ones of the day find them whatever the article's name.
        Array.Sort(precise, static (a, b) => Rounding.Coarseness(a).CompareTo(Rounding.Coarseness(b)) is var order and not 0 ? order : a.CompareTo(b));
        foreach (var item in precise)
        {
            var version = Nearest(item, before) ?? Start(item);
            version.Add(item);
        }
        if (_all.Count == before)
            return;
        var started = _all.GetRange(before, _all.Count - before);
        if (published is not null)
            _standing.RemoveAll(old => old.Latest != published && started.Exists(version => Replaces(version, old)));
        _standing.AddRange(started);
    }

    public List<MergedVersion> Versions()
    {
        var status = _standing.Count > 1 ? ClaimStatus.Disputed : ClaimStatus.Current;
        var standing = _standing.ToHashSet();
        var versions = new List<MergedVersion>(_all.Count);
        // Within a day by the first occurrence's place, not by precision.
        foreach (var draft in _all.OrderBy(draft => draft.First))
            versions.Add(draft.Freeze(versions.Count + 1, standing.Contains(draft) ? status : ClaimStatus.Superseded));
        return versions;
    }

    private VersionDraft Start(MergeItem item)
    {
        var version = new VersionDraft(item);
        _all.Add(version);
        return version;
    }

    private VersionDraft? Nearest(MergeItem item, int before)
    {
        VersionDraft? nearest = null;
        foreach (var version in _standing)
            Consider(version);
        for (var i = before; i < _all.Count; i++)
            Consider(_all[i]);
        return nearest;

        void Consider(VersionDraft version)
        {
            if (Rounding.Agree(version.Shown, item) && (nearest is null || Distance(version) < Distance(nearest)))
                nearest = version;
        }

        decimal Distance(VersionDraft version) => Math.Abs(version.Shown.Value - item.Value);
    }

    private bool Replaces(VersionDraft version, VersionDraft old)
        => !factsDispute || version.SaidBySubject || version.SharesSource(old);
}
