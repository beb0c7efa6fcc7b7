namespace Extractor.Store.Sqlite;

/// <summary>Answers queries on one snapshot.</summary>
internal static class QueryRunner
{
    public static ClaimPage Run(ReadSession session, ClaimQuery query) => OnKeys(session, query, keys => Page(session, query, keys));

    /// <summary>A page, and the facets of the query's first rows.</summary>
    public static (ClaimPage Page, ClaimFacets Facets) RunWithFacets(ReadSession session, ClaimQuery query, int rows, int values)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        var reach = Math.Max(rows, Math.Min((long)query.Limit + query.Offset, ClaimQuery.MaxLimit));
        return OnKeys(session, query with { Limit = (int)reach, Offset = 0 }, keys => (Page(session, query, Behind(query.Offset, keys)), FacetReader.Count(session, keys, rows, values)));
    }

    /// <summary>Finds the versions that fit, one more than the query's limit where there are so many, and reads them while they stand as they were found.</summary>
    public static T OnKeys<T>(ReadSession session, ClaimQuery query, Func<List<(long Claim, long Ordinal)>, T> read)
    {
        if (query.Limit is < 1 or > ClaimQuery.MaxLimit)
            throw new ArgumentException($"A query's limit is 1 to {ClaimQuery.MaxLimit}, not {query.Limit}.", nameof(query));
        ArgumentOutOfRangeException.ThrowIfNegative(query.Offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Offset, ClaimQuery.MaxOffset);
        // Keys cost little: those that are passed over are found like the others.
        var reaching = query with { Limit = query.Limit + query.Offset };
        if (query.AsOf is null && query.KnownAt is null)
            return read(Behind(query.Offset, Present(session, reaching)));
        using var past = new TimeTravel(session, query);
        var plan = new QueryPlan(session, textIsIndexed: false);
        return read(Behind(query.Offset, Select(session, reaching, plan.Condition(QueryPlan.Parts(query.Filter), driver: null))));
    }

    private static List<(long Claim, long Ordinal)> Behind(int offset, List<(long Claim, long Ordinal)> keys) => offset == 0 ? keys : [.. keys.Skip(offset)];

    // A rare condition is gone through whole; else rows are taken in the order asked for until there are enough. Where that takes
    // too long, because what is asked for is rare there, the rarest condition is gone through after all.
    private static List<(long Claim, long Ordinal)> Present(ReadSession session, ClaimQuery query)
    {
        var plan = new QueryPlan(session, textIsIndexed: FullText.Uses(query.Filter) && !FullText.IsBehind(session));
        var parts = QueryPlan.Parts(query.Filter);
        var isServed = OrderedWalk.Serves(query);
        var lead = isServed ? SegmentLead.Of(session, plan, parts) : null;
        var driver = plan.Driver(lead is null ? parts : [.. parts.Where(part => !ReferenceEquals(part, lead.Part))]);
        if (driver.IsRare && (lead is null || driver.Rows <= lead.Rows))
            return SelectDriven(session, query, plan, parts, driver.Part!);
        if (lead is { IsFew: true })
            return SelectDriven(session, query, plan, parts, lead.Part);
        if (lead is not null && lead.IsSparse(query.Sort.Key))
            return new OrderedWalk(session, query, parts, plan).Run(lead);
        if (isServed && new OrderedWalk(session, query, parts, plan).Run(isBounded: plan.CanBeDriven(parts)) is { } found)
            return found;
        return SelectDriven(session, query, plan, parts, plan.Least(parts));
    }

    // In the order asked for, so that costly tests end when there are enough rows.
    private static List<(long Claim, long Ordinal)> SelectDriven(ReadSession session, ClaimQuery query, QueryPlan plan, IReadOnlyList<ClaimFilter> parts, ClaimFilter? driver)
    {
        var source = EvidenceSource.Of(session, driver);
        var rest = source is null ? parts : [.. parts.Where(part => !ReferenceEquals(part, driver))];
        var costly = (EvidenceSource.IsExact(driver) ? rest : parts).Where(part => QueryPlan.IsCostly(part) && !(source is null && ReferenceEquals(part, driver)));
        using RowTest test = new(session, plan.Condition([.. costly], driver: null));
        var cheap = plan.Condition([.. rest.Where(part => !QueryPlan.IsCostly(part) || ReferenceEquals(part, driver))], driver);
        var from = source is { } found ? $"DISTINCT v.claim, v.ordinal {found.Sql}" : "v.claim, v.ordinal FROM version v WHERE 1";
        var and = cheap.Sql.Length == 0 ? "" : $" AND {cheap.Sql}";
        using var select = session.Prepare($"SELECT {from}{and} ORDER BY {Order(query.Sort)} LIMIT ?");
        select.Begin();
        foreach (var parameter in (source?.Parameters ?? []).Concat(cheap.Parameters))
            select.AddAny(parameter);
        select.Add(test.IsNeeded ? -1 : (long)query.Limit + 1);
        var keys = new List<(long Claim, long Ordinal)>();
        while (keys.Count <= query.Limit && select.Step())
        {
            if (test.Holds(select.Long(0), select.Long(1)))
                keys.Add((select.Long(0), select.Long(1)));
        }
        return keys;
    }

    private static List<(long Claim, long Ordinal)> Select(ReadSession session, ClaimQuery query, FilterSql filter)
    {
        var where = filter.Sql.Length == 0 ? "" : $"WHERE {filter.Sql}";
        var keys = new List<(long Claim, long Ordinal)>();
        using var select = session.Prepare($"SELECT v.claim, v.ordinal FROM version v {where} ORDER BY {Order(query.Sort)} LIMIT ?");
        select.Begin();
        foreach (var parameter in filter.Parameters)
            select.AddAny(parameter);
        select.Add((long)query.Limit + 1);
        while (select.Step())
            keys.Add((select.Long(0), select.Long(1)));
        return keys;
    }

    private static ClaimPage Page(ReadSession session, ClaimQuery query, List<(long Claim, long Ordinal)> keys)
    {
        using var rows = new RowReader(session);
        return new([.. keys.Take(query.Limit).Select(key => rows.Read(key.Claim, key.Ordinal))], keys.Count > query.Limit);
    }

    private static string Order(ClaimSort sort)
    {
        var column = sort.Key switch
        {
            ClaimSortKey.Published => "v.published",
            ClaimSortKey.Value => "v.value",
            ClaimSortKey.Period => "(SELECT coalesce(c.to_day, c.from_day) FROM claim c WHERE c.id = v.claim)",
            ClaimSortKey.Subject => "(SELECT t.fold FROM term t WHERE t.id = v.subject)",
            ClaimSortKey.Metric => "(SELECT t.fold FROM term t WHERE t.id = v.metric)",
            ClaimSortKey.Confidence => "v.confidence",
            ClaimSortKey.Evidence => "v.evidence",
            _ => throw new ArgumentException($"No SQL is known for sorting by {sort.Key}."),
        };
        return $"{column} {(sort.Descending ? "DESC" : "ASC NULLS LAST")}, v.\"key\", v.ordinal";
    }
}
