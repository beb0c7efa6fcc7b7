namespace Extractor.Store.Sqlite;

/// <summary>
/// Takes rows in the order asked for and tests them until there are enough. Each segment is ordered in itself; the last row
/// that would be shown so far bounds how far the next ones are gone through.
/// </summary>
internal sealed class OrderedWalk(ReadSession session, ClaimQuery query, IReadOnlyList<ClaimFilter> parts, QueryPlan plan)
{
    private const int MaxLimit = 10_000;

    private readonly bool _byDay = query.Sort.Key == ClaimSortKey.Published;
    private readonly bool _descending = query.Sort.Descending;
    private readonly int _wanted = query.Limit + 1;
    private List<Hit> _found = [];

    /// <summary>Whether an index holds the order asked for.</summary>
    public static bool Serves(ClaimQuery query) => query.Sort.Key is ClaimSortKey.Published or ClaimSortKey.Value && query.Limit < MaxLimit;

    /// <param name="isBounded">Give up when it takes too long.</param>
    /// <returns>One more than the query's limit, if there are so many; null when it was given up.</returns>
    public List<(long Claim, long Ordinal)>? Run(bool isBounded)
    {
        if (!isBounded)
            WalkAll();
        else if (!StepLimit.TryRun(session.Connection, WalkAll))
            return null;
        return _found.ConvertAll(hit => (hit.Claim, hit.Ordinal));
    }

    private void WalkAll()
    {
        if (_byDay && parts.FirstOrDefault(IsExceptionalState) is { } state)
        {
            Walk(new("version_for_review", "", []), segment: null, plan.Condition(parts, driver: state));
            return;
        }
        var condition = plan.Condition(parts, driver: null);
        var lanes = Lanes();
        WalkSegments(lanes, condition, _byDay && !_descending ? " AND v.published IS NOT NULL" : "");
        // A day that is not known comes last in either direction.
        if (_byDay && !_descending && _found.Count < _wanted)
            WalkSegments(lanes, condition, " AND v.published IS NULL");
    }

    private IReadOnlyList<Lane> Lanes()
    {
        if (!_byDay)
            return [new("version_by_value", "", [])];
        var pairs = MetricYears.Of(session, parts);
        return pairs.Count == 0
            ? [new("version_by_published", "", [])]
            : [.. pairs.Select(pair => new Lane("version_by_metric", " AND v.metric = ? AND v.year = ?", [pair.Metric, pair.Year]))];
    }

    // What came in last is most often what was published last.
    private void WalkSegments(IReadOnlyList<Lane> lanes, FilterSql condition, string only)
    {
        var count = Segments.Count(session);
        for (var i = 0; i < count; i++)
        {
            foreach (var lane in lanes)
                Walk(lane with { Condition = lane.Condition + only }, _descending ? count - 1 - i : i, condition);
        }
    }

    private void Walk(Lane lane, long? segment, FilterSql condition)
    {
        var column = _byDay ? "v.published" : "v.value";
        var bound = segment is not null && _found.Count == _wanted ? _found[^1].Value : null;
        var inSegment = segment is null ? "1" : "v.segment = ?";
        var within = bound is null ? "" : $" AND {column} {(_descending ? ">=" : "<=")} ?";
        var tested = condition.Sql.Length == 0 ? "" : " AND " + condition.Sql;
        using var select = session.Prepare($"""
            SELECT v.claim, v.ordinal, v."key", {column} FROM version v INDEXED BY {lane.Index} WHERE {inSegment}{lane.Condition}{within}{tested}
            ORDER BY {column} {(_descending ? "DESC" : "ASC")}{(segment is null && !_descending ? " NULLS LAST" : "")}, v."key", v.ordinal LIMIT ?
            """);
        select.Begin();
        if (segment is { } number)
            select.Add(number);
        foreach (var parameter in lane.Parameters)
            select.AddAny(parameter);
        if (bound is not null)
            select.AddAny(bound);
        foreach (var parameter in condition.Parameters)
            select.AddAny(parameter);
        select.Add((long)_wanted);
        var before = _found.Count;
        while (select.Step())
            _found.Add(new(select.Long(0), select.Long(1), select.Long(2), _byDay ? select.TextOrNull(3) : select.Double(3)));
        if (before > 0 && _found.Count > before)
            Keep();
    }

    private void Keep()
    {
        _found.Sort(Compare);
        if (_found.Count > _wanted)
            _found = _found[.._wanted];
    }

    private int Compare(Hit a, Hit b)
    {
        var order = (a.Value, b.Value) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            (string day, string other) => string.CompareOrdinal(day, other) * (_descending ? -1 : 1),
            (double value, double other) => value.CompareTo(other) * (_descending ? -1 : 1),
            _ => throw new InvalidOperationException("Days and values were mixed."),
        };
        return order != 0 ? order : (a.Key, a.Ordinal).CompareTo((b.Key, b.Ordinal));
    }

    private static bool IsExceptionalState(ClaimFilter part)
        => part is ClaimFilter.Choice { Field: ChoiceField.Status, Value: > (int)ClaimStatus.Superseded };

    /// <summary>A range of an index that is in the order asked for within a segment.</summary>
    /// <param name="Condition">To follow the one on the segment; its parameters are <paramref name="Parameters"/>.</param>
    private sealed record Lane(string Index, string Condition, IReadOnlyList<object?> Parameters);

    /// <param name="Value">Day or value, by which the query sorts; null for a day that is not known.</param>
    private sealed record Hit(long Claim, long Ordinal, long Key, object? Value);
}
