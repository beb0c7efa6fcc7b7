using System.Globalization;
using Extractor.Store.Merging;
using Extractor.Store.Sqlite;

namespace Extractor.Store.Care;

/// <summary>Merges every claim again and compares with what the store holds.</summary>
internal sealed class LedgerCheck(ReadSession session, FindingList findings)
{
    /// <returns>How many claims there are.</returns>
    public long Run(CancellationToken cancellation)
    {
        long count = 0;
        using var reader = new LedgerReader(session.Connection);
        using var claims = new Statement(session.Connection, "SELECT id, \"key\" FROM claim ORDER BY id");
        claims.Begin();
        while (claims.Step())
        {
            cancellation.ThrowIfCancellationRequested();
            Check(reader, claims.Long(0), ClaimId.Format(claims.Long(1)));
            count++;
        }
        CheckOrphans();
        CheckKeys(count);
        return count;
    }

    private void Check(LedgerReader reader, long claim, string id)
    {
        var items = reader.Facts(claim);
        if (items.Count == 0)
        {
            findings.Add(StoreCheck.Evidence, $"Claim {id} has no evidence.");
            return;
        }
        var live = items.FindAll(item => LedgerItem.Of(item).RetiredAt is null);
        var retracted = live.Count == 0;
        var merged = reader.Traits(claim).Merge((retracted ? items : live).ToArray());
        var stored = Versions(claim);
        if (stored.Count != merged.Count)
        {
            findings.Add(StoreCheck.Merge, $"Claim {id} has {stored.Count} versions, and merging its evidence gives {merged.Count}.");
            return;
        }
        for (var i = 0; i < merged.Count; i++)
            Compare(id, retracted ? merged[i] with { Status = ClaimStatus.Retracted } : merged[i], stored[i]);
        if (!retracted)
            CompareEvidence(id, merged);
        CompareCopies(id, items, reader.Items(claim));
    }

    private void CompareCopies(string id, List<MergeItem> facts, List<MergeItem> copies)
    {
        var stored = facts.ToDictionary(item => LedgerItem.Of(item).Occurrence, Plain);
        foreach (var copy in copies.Where(copy => !stored.TryGetValue(LedgerItem.Of(copy).Occurrence, out var fact) || Plain(copy) != fact))
            findings.Add(StoreCheck.Evidence, $"Occurrence {LedgerItem.Of(copy).Occurrence} is repeated in the evidence of claim {id} with other content than was stored.");
    }

    private static MergeItem Plain(MergeItem item) => item with { Reference = LedgerItem.Of(item) with { StoredAt = null, RetiredAt = null } };

    private void Compare(string id, MergedVersion merged, VersionRow stored)
    {
        // Of occurrences that cannot be told apart either may be shown.
        var expected = new VersionRow(
            merged.Ordinal, (int)merged.Status, merged.Distinct, merged.Sources, merged.Since, (double)merged.Shown.Value, merged.Shown.Published);
        if (stored == expected)
            return;
        var what = stored.Evidence != expected.Evidence || stored.Sources != expected.Sources
            ? $"counts {stored.Evidence} occurrences from {stored.Sources} sources, and merging gives {expected.Evidence} from {expected.Sources}"
            : $"says {Words(stored)}, and merging its evidence gives {Words(expected)}";
        findings.Add(stored.Evidence != expected.Evidence ? StoreCheck.Evidence : StoreCheck.Merge, $"Version {stored.Ordinal} of claim {id} {what}.");
    }

    private static string Words(VersionRow version)
        => string.Create(CultureInfo.InvariantCulture, $"“{version.Value}, {(ClaimStatus)version.Status}, since {version.Since:yyyy-MM-dd}, published {version.Published:yyyy-MM-dd}”");

    private void CompareEvidence(string id, IReadOnlyList<MergedVersion> merged)
    {
        foreach (var version in merged)
        {
            foreach (var item in version.Evidence.Select(LedgerItem.Of).Where(item => item.Version != version.Ordinal))
                findings.Add(StoreCheck.Merge, $"Occurrence {item.Occurrence} is noted for version {item.Version} of claim {id}, and merging gives version {version.Ordinal}.");
        }
    }

    private void CheckOrphans()
    {
        using var orphans = session.Prepare("SELECT count(*) FROM version v WHERE NOT EXISTS (SELECT 1 FROM claim c WHERE c.id = v.claim AND c.\"key\" = v.\"key\")");
        orphans.Begin().Step();
        if (orphans.Long(0) > 0)
            findings.Add(StoreCheck.Merge, $"{orphans.Long(0)} versions belong to no claim.");
    }

    private void CheckKeys(long claims)
    {
        using var keys = session.Prepare("""
            SELECT (SELECT count(*) FROM claim_key) + (SELECT count(*) FROM new_claim_key),
                   (SELECT count(*) FROM (SELECT * FROM claim_key UNION ALL SELECT * FROM new_claim_key) k JOIN claim c ON c.id = k.claim AND c."key" = k."key")
            """);
        keys.Begin().Step();
        if (keys.Long(0) != claims || keys.Long(1) != claims)
            findings.Add(StoreCheck.Keys, $"There are {claims} claims and {keys.Long(0)} keys, of which {keys.Long(1)} lead to the claim that has it.");
    }

    private List<VersionRow> Versions(long claim)
    {
        var rows = new List<VersionRow>();
        using var select = session.Prepare("SELECT ordinal, status, evidence, sources, since, value, published FROM version WHERE claim = ? ORDER BY ordinal");
        select.Begin().Add(claim);
        while (select.Step())
            rows.Add(new(select.Int(0), select.Int(1), select.Int(2), select.Int(3), select.Day(4), select.Double(5), select.Day(6)));
        return rows;
    }

    private sealed record VersionRow(int Ordinal, int Status, int Evidence, int Sources, DateOnly? Since, double Value, DateOnly? Published);
}
