using Extractor.Store.Sqlite;

namespace Extractor.Store.Decisions.Sqlite;

/// <summary>Reads the queue: decisions that lost their place first, then occurrences by risk.</summary>
internal static class QueueReader
{
    // CROSS JOIN keeps the order. An occurrence that is no evidence is found by what its claim's first version says.
    private const string DownTheQueue = """
        FROM review_item r CROSS JOIN occurrence o ON o.id = r.occurrence
        JOIN evidence e ON e.claim = o.claim AND e.occurrence = o.id JOIN version v ON v.claim = e.claim AND v.ordinal = max(e.version, 1)
        """;

    private const string FromClaims = """
        FROM version v CROSS JOIN evidence e ON e.claim = v.claim AND max(e.version, 1) = v.ordinal CROSS JOIN review_item r ON r.occurrence = e.occurrence
        """;

    public static ReviewPage Read(ReadSession session, ReviewQuery query)
    {
        if (query.Limit is < 1 or > ReviewQuery.MaxLimit)
            throw new ArgumentException($"A page of the queue holds 1 to {ReviewQuery.MaxLimit} items, not {query.Limit}.", nameof(query));
        var after = QueueCursor.Read(query.After);
        var (filter, states) = ReviewFilter.Split(query);
        var items = new List<ReviewItem>();
        if (states.Contains(ReviewState.Conflict) && filter is null)
            items.AddRange(Lost(session, after, query.Limit + 1));
        var rows = states.SelectMany(state => Rows(session, filter, state, after, query.Limit + 1))
            .OrderByDescending(row => row.Risk).ThenBy(row => row.Occurrence).Take(query.Limit + 1 - items.Count).ToList();
        items.AddRange(ItemReader.Read(session, rows));
        return new([.. items.Take(query.Limit)], items.Count > query.Limit);
    }

    public static ReviewCounts Counts(ReadSession session, ClaimFilter? given)
    {
        var (filter, states) = ReviewFilter.Split(new(given, Enum.GetValues<ReviewState>()));
        var counts = new Dictionary<ReviewState, long>();
        var capped = false;
        foreach (var state in states)
        {
            var count = Count(session, filter, state);
            if (state == ReviewState.Conflict && filter is null)
                count += LostCount(session);
            capped |= filter is not null && count >= ReviewCounts.Cap;
            counts.Add(state, count);
        }
        return new(counts, capped);
    }

    private static List<ItemRow> Rows(ReadSession session, ClaimFilter? filter, ReviewState state, QueueCursor after, int limit)
        => Ask(session, filter, (from, and, parameters) =>
        {
            var rows = new List<ItemRow>();
            using var select = session.Prepare($"""
                SELECT r.occurrence, r.state, r.risk, r.reasons {from}
                WHERE r.state = {(int)state} AND r.risk <= ? AND (r.risk < ? OR r.occurrence > ?){and}
                ORDER BY r.risk DESC, r.occurrence LIMIT ?
                """);
            select.Begin().Add(after.Risk).Add(after.Risk).Add(after.Occurrence);
            foreach (var parameter in parameters)
                select.AddAny(parameter);
            select.Add((long)limit);
            while (select.Step())
                rows.Add(new(select.Long(0), (ReviewState)select.Int(1), select.Double(2), select.Int(3)));
            return rows;
        });

    private static long Count(ReadSession session, ClaimFilter? filter, ReviewState state) => filter is null
        ? Number(session, $"SELECT count(*) FROM review_item WHERE state = {(int)state}", [])
        : Ask(session, filter, (from, and, parameters) => Number(session, $"SELECT count(*) FROM (SELECT 1 {from} WHERE r.state = {(int)state}{and} LIMIT {ReviewCounts.Cap})", parameters));

    /// <param name="ask">Given the tables, with the queue as <c>r</c>, and the condition on claims with its parameters, to follow others.</param>
    private static T Ask<T>(ReadSession session, ClaimFilter? filter, Func<string, string, IReadOnlyList<object?>, T> ask)
    {
        if (filter is null)
            return ask("FROM review_item r", "", []);
        var planner = new QueryPlan(session, textIsIndexed: FullText.Uses(filter) && !FullText.IsBehind(session));
        var parts = QueryPlan.Parts(filter);
        var (driver, isRare, _) = planner.Driver(parts);
        var walk = planner.Condition(parts, driver: null);
        if (driver is null)
            return ask(DownTheQueue, $" AND {walk.Sql}", walk.Parameters);
        var driven = planner.Condition(parts, driver);
        // A part that many claims fulfil is soon found down the queue, unless the others leave next to nothing of it.
        T? found = default;
        return !isRare && StepLimit.TryRun(session.Connection, () => found = ask(DownTheQueue, $" AND {walk.Sql}", walk.Parameters))
            ? found!
            : ask(FromClaims, $" AND {driven.Sql}", driven.Parameters);
    }

    private static IEnumerable<ReviewItem> Lost(ReadSession session, QueueCursor after, int limit)
    {
        if (after.Lost is not { } last)
            return [];
        var conflicts = new List<ReviewItem>();
        using var select = session.Prepare("""
            SELECT decision, article, reason, candidate_start, candidate_end FROM review_conflict WHERE occurrence IS NULL AND decision > ? ORDER BY decision LIMIT ?
            """);
        select.Begin().Add(last).Add((long)limit);
        while (select.Step())
            conflicts.Add(ItemReader.Lost(session, select));
        return conflicts;
    }

    private static long LostCount(ReadSession session) => Number(session, "SELECT count(*) FROM review_conflict WHERE occurrence IS NULL", []);

    private static long Number(ReadSession session, string sql, IReadOnlyList<object?> parameters)
    {
        using var select = session.Prepare(sql);
        select.Begin();
        foreach (var parameter in parameters)
            select.AddAny(parameter);
        return select.Step() ? select.Long(0) : 0;
    }
}
