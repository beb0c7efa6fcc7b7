using Extractor.Claims;

namespace Extractor.Store.Sqlite;

/// <summary>Counts field values over the rows of a query, in one pass over numbers; only the commonest terms are read as words.</summary>
internal static class FacetReader
{
    public static ClaimFacets Read(ReadSession session, ClaimQuery query, int rows, int values)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        return QueryRunner.OnKeys(session, query with { Limit = rows, Offset = 0 }, keys => Count(session, keys, rows, values));
    }

    /// <param name="keys">One more than the rows, where there are so many.</param>
    public static ClaimFacets Count(ReadSession session, List<(long Claim, long Ordinal)> keys, int rows, int values)
    {
        using var select = session.Prepare("""
            SELECT o.subject, v.metric, v.year, v.modality, d.publisher, v.status
            FROM version v JOIN occurrence o ON o.id = v.occurrence JOIN edition d ON d.id = o.edition WHERE v.claim = ? AND v.ordinal = ?
            """);
        var counts = Enumerable.Range(0, 6).Select(_ => new Dictionary<long, int>()).ToArray();
        foreach (var (claim, ordinal) in keys.Take(rows))
        {
            if (select.Begin().Add(claim).Add(ordinal).Step())
                Add(counts, select);
        }
        select.Reset();
        return new(
            Math.Min(keys.Count, rows), keys.Count > rows, Words(session, counts[0], values), Words(session, counts[1], values),
            [.. counts[2].OrderByDescending(year => year.Key).Select(year => new FacetCount<int>((int)year.Key, year.Value))],
            [.. Commonest(counts[3]).Select(one => new FacetCount<Modality>((Modality)one.Key, one.Value))],
            Words(session, counts[4], values),
            [.. Commonest(counts[5]).Select(one => new FacetCount<ClaimStatus>((ClaimStatus)one.Key, one.Value))]);
    }

    private static void Add(Dictionary<long, int>[] counts, Statement row)
    {
        for (var column = 0; column < counts.Length; column++)
        {
            if (row.LongOrNull(column) is { } value)
                counts[column][value] = counts[column].GetValueOrDefault(value) + 1;
        }
    }

    private static IEnumerable<KeyValuePair<long, int>> Commonest(Dictionary<long, int> counts) => counts.OrderByDescending(one => one.Value).ThenBy(one => one.Key);

    private static List<FacetCount<string>> Words(ReadSession session, Dictionary<long, int> counts, int values)
    {
        List<FacetCount<string>> words = [];
        using var term = session.Prepare("SELECT text FROM term WHERE id = ?");
        foreach (var (id, rows) in Commonest(counts).Take(values))
        {
            term.Begin().Add(id).Step();
            words.Add(new(term.Text(0), rows));
        }
        return words;
    }
}
