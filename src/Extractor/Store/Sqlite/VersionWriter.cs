using Extractor.Store.Decisions.Sqlite;
using Extractor.Store.Merging;
using Microsoft.Data.Sqlite;

namespace Extractor.Store.Sqlite;

/// <summary>Writes what the merge makes of a claim, and only what differs from what is there.</summary>
/// <param name="schema">“main”, or “temp” for the state at another time.</param>
internal sealed class VersionWriter(SqliteConnection connection, string schema) : IDisposable
{
    private readonly Statement _existing = new(connection, $"SELECT ordinal, occurrence, status, evidence, sources, since FROM {schema}.version WHERE claim = ? ORDER BY ordinal");
    private readonly Statement _delete = new(connection, $"DELETE FROM {schema}.version WHERE claim = ? AND ordinal = ?");
    private readonly Statement _update = new(connection, $"UPDATE {schema}.version SET status = ?, evidence = ?, sources = ?, since = ? WHERE claim = ? AND ordinal = ?");
    private readonly Statement _put = new(connection, $"""
        INSERT OR REPLACE INTO {schema}.version (claim, ordinal, "key", status, subject, subject_kind, metric, unit, kind, modality, year,
            value, high, bound, direction, published, since, confidence, occurrence, evidence, sources, segment)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);

    private readonly EvidenceWriter _evidence = new(connection, schema);
    private readonly Statement? _stale = schema == "main" ? new(connection, StaleClaims.Note) : null;

    /// <summary>Merges the claim's occurrences, or the retired ones when none counts, and writes its versions.</summary>
    public void Write(long claim, MergedClaim merged)
    {
        var live = merged.Items.TrueForAll(IsLive) ? merged.Items : merged.Items.FindAll(IsLive);
        var retracted = live.Count == 0;
        var old = merged.Versions ?? ReadExisting(claim);
        var versions = merged.Traits.Merge((retracted ? merged.Items : live).ToArray());
        var disputed = old.Exists(IsDisputed);
        foreach (var version in versions)
        {
            var row = WrittenVersion.Of(version) with { Status = retracted ? ClaimStatus.Retracted : version.Status };
            disputed |= IsDisputed(row);
            if (!old.Contains(row))
                WriteVersion(claim, merged.Traits, version.Shown, row, isUpdate: old.Count > 0 && old.Exists(one => (one.Ordinal, one.Occurrence) == (row.Ordinal, row.Occurrence)));
            if (!retracted)
                Assign(claim, version, isAlone: merged.Items.Count == 1);
        }
        foreach (var gone in old.Skip(versions.Count))
            _delete.Begin().Add(claim).Add((long)gone.Ordinal).Run();
        // A dispute begins, ends, or another value joins in: the queue looks at the evidence again.
        if (disputed)
            _stale?.Begin().Add(claim).Run();
    }

    private static bool IsLive(MergeItem item) => LedgerItem.Of(item).RetiredAt is null;

    private static bool IsDisputed(WrittenVersion version) => version.Status == ClaimStatus.Disputed;

    public void Dispose()
    {
        _existing.Dispose();
        _delete.Dispose();
        _update.Dispose();
        _evidence.Dispose();
        _put.Dispose();
        _stale?.Dispose();
    }

    private List<WrittenVersion> ReadExisting(long claim)
    {
        var versions = new List<WrittenVersion>();
        _existing.Begin().Add(claim);
        while (_existing.Step())
            versions.Add(new(_existing.Int(0), _existing.Long(1), (ClaimStatus)_existing.Int(2), _existing.Int(3), _existing.Int(4), _existing.Day(5)));
        _existing.Reset();
        return versions;
    }

    /// <param name="isUpdate">The row shows the same occurrence, and so has the same value, metric and day: then no index but that of the exceptional states is touched.</param>
    private void WriteVersion(long claim, ClaimTraits traits, MergeItem item, WrittenVersion version, bool isUpdate)
    {
        if (isUpdate)
        {
            _update.Begin().Add((long)version.Status).Add((long)version.Evidence).Add((long)version.Sources).Add(version.Since).Add(claim).Add((long)version.Ordinal).Run();
            return;
        }
        var shown = LedgerItem.Of(item);
        _put.Begin().Add(claim).Add((long)version.Ordinal).Add(traits.Key).Add((long)version.Status);
        _put.Add(traits.Subject).Add(shown.SubjectKind).Add(shown.Metric).Add(traits.Unit).Add((long)traits.Kind).Add((long)traits.Modality).Add((long?)traits.Year);
        _put.Add((double)item.Value).Add((double?)item.High).Add((long)item.Bound).Add((long?)item.Direction);
        _put.Add(item.Published).Add(version.Since).Add(shown.Confidence).Add(shown.Occurrence).Add((long)version.Evidence).Add((long)version.Sources);
        _put.Add(shown.Occurrence >> Schema.SegmentBits).Run();
    }

    private void Assign(long claim, MergedVersion version, bool isAlone)
    {
        foreach (var item in version.Evidence)
            _evidence.Assign(claim, item, version.Ordinal, isAlone);
    }
}
