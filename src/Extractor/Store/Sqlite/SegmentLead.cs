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

    private const int Samples = 8;

    /// <summary>A segment's rows are read and sorted faster than found by going through all of the segment in the order asked for.</summary>
    public bool IsSparse => RowsInSegment < Most;

    /// <returns>Null when no part leads.</returns>
    public static SegmentLead? Of(ReadSession session, QueryPlan plan, IReadOnlyList<ClaimFilter> parts)
    {
        var bySubject = parts.FirstOrDefault(part => Leads(part, TextField.Subject));
        if ((bySubject ?? parts.FirstOrDefault(part => Leads(part, TextField.Metric))) is not { } lead)
            return null;
        var index = bySubject is null ? "version_by_metric" : "version_by_subject";
        var condition = plan.InSegment([lead], lead);
        using var count = session.Prepare($"SELECT count(*) FROM (SELECT 1 FROM main.version v INDEXED BY {index} WHERE v.segment = ? AND {condition.Sql} LIMIT ?)");
        var segments = Segments.Count(session);
        var (samples, rows) = (Math.Min(segments, Samples), 0L);
        for (var i = 0; i < samples; i++)
        {
            // The last one always, and others at equal distances before it.
            count.Begin().Add(segments - 1 - ((long)i * segments / samples));
            foreach (var parameter in condition.Parameters)
                count.AddAny(parameter);
            count.Add((long)Most).Step();
            rows += count.Long(0);
        }
        return new(lead, index, rows / samples, rows * segments / samples);
    }

    private static bool Leads(ClaimFilter part, TextField field) => part switch
    {
        ClaimFilter.Words words => words.Field == field,
        ClaimFilter.AllOf all => all.Parts.Any(inner => inner is ClaimFilter.Words words && words.Field == field),
        _ => false,
    };
}
