using Extractor.Store.Merging;

namespace Extractor.Store.Sqlite;

/// <summary>
/// The store as it was at another time. The merge is a function of a set of occurrences: here it is given those that were
/// published, or known, by then, and what it makes is laid over the present in temporary tables of the same names, so
/// that a query of the past is the same SQL.
/// </summary>
internal sealed class TimeTravel : IDisposable
{
    private readonly ReadSession _session;
    private readonly DateOnly? _asOf;
    private readonly string? _knownAt;

    public TimeTravel(ReadSession session, ClaimQuery query)
    {
        (_session, _asOf) = (session, query.AsOf);
        _knownAt = query.KnownAt is { } moment ? StoreTime.Format(moment) : null;
        try
        {
            StoreFile.Execute(session.Connection, "CREATE TEMP TABLE version_then AS SELECT * FROM main.version WHERE 0");
            StoreFile.Execute(session.Connection, "CREATE TEMP TABLE evidence (claim INTEGER, occurrence INTEGER, version INTEGER, PRIMARY KEY (claim, occurrence)) WITHOUT ROWID");
            // Under its final name only when the present was read: the name would hide it.
            var claims = Claims(query.Filter);
            StoreFile.Execute(session.Connection, "ALTER TABLE temp.version_then RENAME TO version");
            StoreFile.Execute(session.Connection, "CREATE UNIQUE INDEX temp.version_then_key ON version (claim, ordinal)");
            Fill(claims);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        StoreFile.Execute(_session.Connection, "DROP TABLE IF EXISTS temp.version");
        StoreFile.Execute(_session.Connection, "DROP TABLE IF EXISTS temp.version_then");
        StoreFile.Execute(_session.Connection, "DROP TABLE IF EXISTS temp.evidence");
    }

    private List<long> Claims(ClaimFilter? filter)
    {
        var planner = new QueryPlan(_session, textIsIndexed: false);
        var parts = QueryPlan.Parts(KeyFilter.Of(filter));
        var plan = planner.Condition(parts, planner.Driver(parts).Part);
        var claims = new List<long>();
        using var select = _session.Prepare($"SELECT DISTINCT v.claim FROM main.version v {(plan.Sql.Length == 0 ? "" : $"WHERE {plan.Sql}")}");
        select.Begin();
        foreach (var parameter in plan.Parameters)
            select.AddAny(parameter);
        while (select.Step())
            claims.Add(select.Long(0));
        return claims;
    }

    private void Fill(List<long> claims)
    {
        using var reader = new LedgerReader(_session.Connection);
        using var writer = new VersionWriter(_session.Connection, "temp");
        using var retired = new Statement(_session.Connection, "INSERT INTO temp.evidence (claim, occurrence, version) VALUES (?, ?, 0)");
        foreach (var claim in claims)
        {
            var items = (_knownAt is null ? reader.Items(claim) : reader.Facts(claim)).Select(Then).OfType<MergeItem>().ToList();
            if (items.Count == 0)
                continue;
            writer.Write(claim, new(reader.Traits(claim), items, Versions: []));
            foreach (var item in items.Select(LedgerItem.Of).Where(item => item.RetiredAt is not null))
                retired.Begin().Add(claim).Add(item.Occurrence).Run();
        }
    }

    // As it was known then; null when it was not. No version is noted, so that the writer notes each.
    private MergeItem? Then(MergeItem item)
    {
        var ledger = LedgerItem.Of(item);
        if (_asOf is { } day && (item.Published is null || item.Published > day))
            return null;
        if (_knownAt is null)
            return item with { Reference = ledger with { Version = null } };
        if (string.CompareOrdinal(ledger.StoredAt, _knownAt) > 0)
            return null;
        var retired = ledger.RetiredAt is { } at && string.CompareOrdinal(at, _knownAt) <= 0 ? at : SetAsideThen(ledger.Occurrence);
        return item with { Reference = ledger with { Version = null, RetiredAt = retired } };
    }

    // A reviewer had set it aside and has taken that back since.
    private string? SetAsideThen(long occurrence)
    {
        using var select = _session.Prepare("SELECT \"at\" FROM set_aside WHERE occurrence = ? AND \"at\" <= ? AND until > ?");
        return select.Begin().Add(occurrence).Add(_knownAt).Add(_knownAt).Step() ? select.Text(0) : null;
    }
}
