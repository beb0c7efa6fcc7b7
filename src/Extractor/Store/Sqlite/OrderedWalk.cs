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
    private readonly string _column = query.Sort.Key == ClaimSortKey.Published ? "v.published" : "v.value";
    private readonly int _wanted = query.Limit + 1;
    private readonly FirstRows _found = new(query.Limit + 1, query.Sort.Descending);

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
        return Found();
    }

    /// <summary>Goes through what an index leads to instead, segment by segment, as long as a segment may hold rows that are wanted.</summary>
    public List<(long Claim, long Ordinal)> Run(SegmentLead lead)
    {
        List<ClaimFilter> cheap = [.. parts.Where(part => ReferenceEquals(part, lead.Part) || !QueryPlan.IsCostly(part))];
        var condition = plan.InSegment(cheap, lead.Part);
        using RowTest test = new(session, plan.Condition([.. parts.Except(cheap)], driver: null));
        using var best = session.Prepare($"SELECT {(_descending ? "max" : "min")}({_column}) FROM version v INDEXED BY {(_byDay ? "version_by_published" : "version_by_value")} WHERE v.segment = ?");
        foreach (var segment in SegmentsInOrder())
        {
            if (_found.Last is { } last && !MayHoldBetter(best.Begin().Add(segment), last))
                continue;
            Take(new(lead.Index, "", []), segment, condition, test);
            _found.EndSequence();
        }
        return Found();
    }

    private bool MayHoldBetter(Statement best, FoundRow last)
    {
        best.Step();
        var may = last.CompareValue(_byDay ? best.TextOrNull(0) : best.DoubleOrNull(0), _descending) >= 0;
        best.Reset();
        return may;
    }

    private List<(long Claim, long Ordinal)> Found() => [.. _found.Rows.Select(row => (row.Claim, row.Ordinal))];

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
        if (_byDay && !_descending && _found.Last is null)
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

    private void WalkSegments(IReadOnlyList<Lane> lanes, FilterSql condition, string only)
    {
        foreach (var segment in SegmentsInOrder())
        {
            foreach (var lane in lanes)
                Walk(lane with { Condition = lane.Condition + only }, segment, condition);
        }
    }

    // What came in last is most often what was published last.
    private IEnumerable<long> SegmentsInOrder()
    {
        var count = Segments.Count(session);
        return Enumerable.Range(0, count).Select(i => (long)(_descending ? count - 1 - i : i));
    }

    // Rows with the very value of the last one found so far are many where values are round: of these, only the keys before its key.
    private void Walk(Lane lane, long? segment, FilterSql condition)
    {
        if (_found.Last is not { } last)
            Take(lane, segment, condition);
        else if (Take(Narrowed(lane, Before(last.Value), last.Value), segment, condition))
            Take(Narrowed(lane, $"{(last.Value is null ? $"{_column} IS NULL" : $"{_column} = ?")} AND v.\"key\" <= ?", last.Value, last.Key), segment, condition);
        _found.EndSequence();
    }

    private string Before(object? last) => (last, _descending) switch
    {
        (null, true) => $"{_column} IS NOT NULL",
        // In ascending order the days that are known have a walk of their own.
        (null, false) => "0",
        (_, true) => $"{_column} > ?",
        (_, false) => $"{_column} < ?",
    };

    private static Lane Narrowed(Lane lane, string condition, params object?[] parameters)
        => lane with { Condition = $"{lane.Condition} AND {condition}", Parameters = [.. lane.Parameters, .. parameters.Where(value => value is not null)] };

    /// <returns>False when what follows is not wanted.</returns>
    private bool Take(Lane lane, long? segment, FilterSql condition, RowTest? test = null)
    {
        var inSegment = segment is null ? "1" : "v.segment = ?";
        var tested = condition.Sql.Length == 0 ? "" : " AND " + condition.Sql;
        // Within a segment those without a day have a walk of their own, unless rows are sorted anyway.
        var nullsLast = segment is null || test is not null ? " NULLS LAST" : "";
        using var select = session.Prepare($"""
            SELECT v.claim, v.ordinal, v."key", {_column} FROM version v INDEXED BY {lane.Index} WHERE {inSegment}{lane.Condition}{tested}
            ORDER BY {_column} {(_descending ? "DESC" : "ASC")}{(_descending ? "" : nullsLast)}, v."key", v.ordinal LIMIT ?
            """);
        select.Begin();
        if (segment is { } number)
            select.Add(number);
        foreach (var parameter in lane.Parameters.Concat(condition.Parameters))
            select.AddAny(parameter);
        select.Add(test is { IsNeeded: true } ? -1 : (long)_wanted);
        while (select.Step())
        {
            var row = new FoundRow(select.Long(0), select.Long(1), select.Long(2), _byDay ? select.TextOrNull(3) : select.Double(3));
            if (!_found.Wants(row))
                return false;
            if (test is null || test.Holds(row.Claim, row.Ordinal))
                _found.Add(row);
        }
        return true;
    }

    private static bool IsExceptionalState(ClaimFilter part)
        => part is ClaimFilter.Choice { Field: ChoiceField.Status, Value: > (int)ClaimStatus.Superseded };

    /// <summary>A range of an index that is in the order asked for within a segment.</summary>
    /// <param name="Condition">To follow the one on the segment; its parameters are <paramref name="Parameters"/>.</param>
    private sealed record Lane(string Index, string Condition, IReadOnlyList<object?> Parameters);
}
