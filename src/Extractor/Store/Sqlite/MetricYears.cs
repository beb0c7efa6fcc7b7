namespace Extractor.Store.Sqlite;

/// <summary>The metrics and years that a query asks for, where they are so few that each pair can be walked on its own, in order of publication.</summary>
internal static class MetricYears
{
    private const int MaxPairs = 24;

    /// <returns>Empty when the query does not name both, or names too many.</returns>
    public static IReadOnlyList<(long Metric, long Year)> Of(ReadSession session, IReadOnlyList<ClaimFilter> parts)
    {
        List<ClaimFilter> all = [.. parts.SelectMany(part => part is ClaimFilter.AllOf inner ? inner.Parts : [part])];
        var metric = all.OfType<ClaimFilter.Words>().FirstOrDefault(words => words.Field == TextField.Metric);
        var range = all.OfType<ClaimFilter.NumberRange>().FirstOrDefault(range => range.Field == NumberField.Year);
        if (metric is null || range is not { Low: { } low, High: { } high } || low < -9999 || high > 9999 || high - low >= MaxPairs)
            return [];
        var years = Enumerable.Range((int)Math.Ceiling(low), Math.Max(0, (int)Math.Floor(high) - (int)Math.Ceiling(low) + 1)).ToList();
        var metrics = Metrics(session, metric);
        return metrics.Count * years.Count is > 0 and <= MaxPairs ? [.. metrics.SelectMany(id => years.Select(year => (id, (long)year)))] : [];
    }

    private static List<long> Metrics(ReadSession session, ClaimFilter.Words words)
    {
        var terms = FilterSql.Metrics(session, words);
        var ids = new List<long>();
        using var select = session.Prepare($"{terms.Sql} LIMIT {MaxPairs + 1}");
        select.Begin();
        foreach (var parameter in terms.Parameters)
            select.AddAny(parameter);
        while (select.Step())
            ids.Add(select.Long(0));
        return ids;
    }
}
