using Extractor.Store.Decisions.Sqlite;
using Extractor.Store.Merging;
using Microsoft.Data.Sqlite;

namespace Extractor.Store.Sqlite;

/// <summary>Writes what the merge makes of a claim, and only what differs from what is there.</summary>
/// <param name="schema">“main”, or “temp” for the state at another time.</param>
internal sealed class VersionWriter(SqliteConnection connection, string schema) : IDisposable
{
    private readonly Statement _existing = new(connection, $"SELECT ordinal, occurrence, status FROM {schema}.version WHERE claim = ?");
    private readonly Statement _delete = new(connection, $"DELETE FROM {schema}.version WHERE claim = ? AND ordinal = ?");
    private readonly Statement _update = new(connection, $"UPDATE {schema}.version SET status = ?, evidence = ?, sources = ?, since = ? WHERE claim = ? AND ordinal = ?");
    private readonly Statement _assign = new(connection, $"INSERT OR REPLACE INTO {schema}.evidence (claim, occurrence, version) VALUES (?, ?, ?)");
    private readonly Statement _put = new(connection, $"""
        INSERT OR REPLACE INTO {schema}.version (claim, ordinal, "key", status, subject, subject_kind, metric, unit, kind, modality, year,
            value, high, bound, direction, published, since, confidence, occurrence, evidence, sources, segment)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);

    private readonly Statement? _stale = schema == "main" ? new(connection, StaleClaims.Note) : null;
    private readonly List<(int Ordinal, long Occurrence)> _old = [];
    private bool _disputed;

    /// <summary>Merges the items and writes the claim's versions.</summary>
    /// <param name="isNew">The claim has no versions yet.</param>
    /// <param name="items">All occurrences of the claim; when all of them are retired, so is the claim.</param>
    public void Write(long claim, ClaimTraits traits, List<MergeItem> items, bool isNew)
    {
        var live = items.FindAll(item => LedgerItem.Of(item).RetiredAt is null);
        var retracted = live.Count == 0;
        var versions = traits.Merge((retracted ? items : live).ToArray());
        _disputed = false;
        if (!isNew)
            ReadExisting(claim, versions.Count);
        foreach (var version in versions)
        {
            WriteVersion(claim, traits, retracted ? version with { Status = ClaimStatus.Retracted } : version);
            if (retracted)
                continue;
            Assign(claim, version);
            _disputed |= version.Status == ClaimStatus.Disputed;
        }
        _old.Clear();
        // A dispute begins, ends, or another value joins in: the queue looks at the evidence again.
        if (_disputed)
            _stale?.Begin().Add(claim).Run();
    }

    public void Dispose()
    {
        _existing.Dispose();
        _delete.Dispose();
        _update.Dispose();
        _assign.Dispose();
        _put.Dispose();
        _stale?.Dispose();
    }

    private void ReadExisting(long claim, int wanted)
    {
        _existing.Begin().Add(claim);
        while (_existing.Step())
        {
            _old.Add((_existing.Int(0), _existing.Long(1)));
            _disputed |= _existing.Int(2) == (int)ClaimStatus.Disputed;
        }
        _existing.Reset();
        foreach (var (ordinal, _) in _old)
        {
            if (ordinal > wanted)
                _delete.Begin().Add(claim).Add((long)ordinal).Run();
        }
    }

    private void WriteVersion(long claim, ClaimTraits traits, MergedVersion version)
    {
        var shown = LedgerItem.Of(version.Shown);
        // The same occurrence has the same value, metric and day: then no index but that of the exceptional states is touched.
        if (_old.Contains((version.Ordinal, shown.Occurrence)))
        {
            _update.Begin().Add((long)version.Status).Add((long)version.Distinct).Add((long)version.Sources).Add(version.Since).Add(claim).Add((long)version.Ordinal).Run();
            return;
        }
        _put.Begin().Add(claim).Add((long)version.Ordinal).Add(traits.Key).Add((long)version.Status);
        _put.Add(traits.Subject).Add(shown.SubjectKind).Add(shown.Metric).Add(traits.Unit).Add((long)traits.Kind).Add((long)traits.Modality).Add((long?)traits.Year);
        var item = version.Shown;
        _put.Add((double)item.Value).Add((double?)item.High).Add((long)item.Bound).Add((long?)item.Direction);
        _put.Add(item.Published).Add(version.Since).Add(shown.Confidence).Add(shown.Occurrence).Add((long)version.Distinct).Add((long)version.Sources);
        _put.Add(shown.Occurrence >> Schema.SegmentBits).Run();
    }

    private void Assign(long claim, MergedVersion version)
    {
        foreach (var item in version.Evidence)
        {
            var ledger = LedgerItem.Of(item);
            if (ledger.Version != version.Ordinal)
                _assign.Begin().Add(claim).Add(ledger.Occurrence).Add((long)version.Ordinal).Run();
        }
    }
}
