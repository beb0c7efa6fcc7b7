using Extractor.Store.Merging;

namespace Extractor.Store.Sqlite;

/// <summary>Reads a claim with its versions, evidence and retired evidence.</summary>
internal static class HistoryReader
{
    public static ClaimHistory? Read(ReadSession session, string claimId)
    {
        if (Find(session, claimId) is not { } claim)
            return null;
        var evidence = Evidence(session, claim.Id);
        var versions = new List<ClaimVersion>();
        using var rows = new RowReader(session);
        foreach (var ordinal in Ordinals(session, claim.Id))
            versions.Add(new(rows.Read(claim.Id, ordinal), [.. evidence.Where(one => one.Version == ordinal).Select(one => one.Evidence)]));
        var retired = evidence.Where(one => one.Version == 0).Select(one => one.Evidence).OrderBy(one => one.RetiredAt);
        return new(ClaimId.Format(claim.Key), Status(versions), versions, [.. retired]);
    }

    private static (long Id, long Key)? Find(ReadSession session, string claimId)
    {
        if (ClaimId.Range(claimId) is not { } range)
            return null;
        using var find = session.Prepare("""
            SELECT claim, "key" FROM claim_key WHERE "key" BETWEEN ?1 AND ?2
            UNION SELECT claim, "key" FROM new_claim_key WHERE "key" BETWEEN ?1 AND ?2
            UNION SELECT k.claim, k."key" FROM moved_claim m JOIN claim_key k ON k."key" = m."to" WHERE m."key" BETWEEN ?1 AND ?2
            UNION SELECT k.claim, k."key" FROM moved_claim m JOIN new_claim_key k ON k."key" = m."to" WHERE m."key" BETWEEN ?1 AND ?2 LIMIT 2
            """);
        if (!find.Begin().Add(range.First).Add(range.Last).Step())
            return null;
        var claim = (find.Long(0), find.Long(1));
        return find.Step() ? null : claim;
    }

    private static List<long> Ordinals(ReadSession session, long claim)
    {
        var ordinals = new List<long>();
        using var select = session.Prepare("SELECT ordinal FROM version WHERE claim = ? ORDER BY ordinal");
        select.Begin().Add(claim);
        while (select.Step())
            ordinals.Add(select.Long(0));
        return ordinals;
    }

    private static List<(long Version, StoredEvidence Evidence)> Evidence(ReadSession session, long claim)
    {
        var evidence = new List<(long, StoredEvidence)>();
        using var select = session.Prepare($"""
            SELECT {OccurrenceColumns.Select}, e.version, d.title, publisher.text, d.url, d.published, d.extractor, coalesce(made.stored_at, d.stored_at), coalesce(aside."at", d.retired_at), coalesce(aside.reason, d.retired_reason), a.missing_since
            FROM evidence e JOIN occurrence o ON o.id = e.occurrence {OccurrenceColumns.Joins}
            LEFT JOIN made ON made.occurrence = o.id
            LEFT JOIN set_aside aside ON aside.occurrence = o.id AND aside.until IS NULL
            WHERE e.claim = ? ORDER BY d.published IS NULL, d.published, a.name, o."start", d.id
            """);
        select.Begin().Add(claim);
        const int next = OccurrenceColumns.Count;
        while (select.Step())
        {
            evidence.Add((select.Long(next), new(
                OccurrenceColumns.Read(select), select.TextOrNull(next + 1), select.TextOrNull(next + 2), select.TextOrNull(next + 3), select.Day(next + 4),
                select.Text(next + 5), StoreTime.Parse(select.Text(next + 6)), Time(select, next + 7), select.TextOrNull(next + 8), Time(select, next + 9))));
        }
        return evidence;
    }

    private static DateTimeOffset? Time(Statement row, int column) => row.TextOrNull(column) is { } text ? StoreTime.Parse(text) : null;

    private static ClaimStatus Status(List<ClaimVersion> versions)
    {
        var standing = versions.Find(version => version.Row.Status != ClaimStatus.Superseded) ?? versions[^1];
        return standing.Row.Status;
    }
}
