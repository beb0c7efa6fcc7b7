using System.Globalization;

namespace Extractor.Store.Sqlite;

/// <summary>
/// A part of a filter by which an index leads to its rows segment by segment, so that segments can be left out once there are
/// enough rows.
/// </summary>
/// <param name="Index">The index that begins with the segment and the part's column.</param>
/// <param name="RowsInSegment">How many rows a segment has, by a sample of them; at most <see cref="Most"/>.</param>
/// <param name="Rows">How many there are by that.</param>
internal sealed record SegmentLead(ClaimFilter Part, string Index, long RowsInSegment, long Rows)
{
    private const int Most = 2_000;

    private const int MostByValue = 600;

    private const int Samples = 8;

    // Of these, all are read at once: to ask for each segment by itself costs more.
    private const int FewRows = 5_000;

    public bool IsFew => Rows <= FewRows;

    /// <summary>
    /// A segment's rows are read and sorted faster than found by going through all of the segment in the order asked for. High
    /// values are in every segment, late days in few: by value, no segment can be left out.
    /// </summary>
    public bool IsSparse(ClaimSortKey key) => RowsInSegment < (key == ClaimSortKey.Published ? Most : MostByValue);

    /// <returns>Null when no part leads.</returns>
    public static SegmentLead? Of(ReadSession session, QueryPlan plan, IReadOnlyList<ClaimFilter> parts)
    {
        var bySubject = parts.FirstOrDefault(part => Leads(part, TextField.Subject));
        if ((bySubject ?? parts.FirstOrDefault(part => Leads(part, TextField.Metric))) is not { } lead)
            return null;
        var index = bySubject is null ? "version_by_metric" : "version_by_subject";
        var condition = plan.InSegment([lead], lead);
        var segments = Segments.Count(session);
        var samples = Math.Min(segments, Samples);
        // The last one always, and others at equal distances before it.
        var sampled = string.Join(',', Enumerable.Range(0, samples).Select(i => (segments - 1 - ((long)i * segments / samples)).ToString(CultureInfo.InvariantCulture)));
        using var count = session.Prepare($"SELECT count(*) FROM (SELECT 1 FROM main.version v INDEXED BY {index} WHERE v.segment IN ({sampled}) AND {condition.Sql} LIMIT ?)");
        count.Begin();
        foreach (var parameter in condition.Parameters)
            count.AddAny(parameter);
        count.Add((long)Most * samples).Step();
        var rows = count.Long(0);
        return new(lead, index, rows / samples, rows * segments / samples);
    }

    private static bool Leads(ClaimFilter part, TextField field) => part switch
    {
        ClaimFilter.Words words => words.Field == field,
        ClaimFilter.AllOf all => all.Parts.Any(inner => inner is ClaimFilter.Words words && words.Field == field),
        _ => false,
    };
}
