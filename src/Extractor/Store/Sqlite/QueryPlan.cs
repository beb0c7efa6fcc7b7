using Extractor.Store.Merging;

namespace Extractor.Store.Sqlite;

/// <summary>
/// Decides which condition drives a query. SQLite's own choice rests on averages, which names and metrics do not follow:
/// instead, each condition that an index serves is counted up to a bound, and the rarest drives.
/// </summary>
/// <param name="session">Where to count.</param>
/// <param name="textIsIndexed">The full-text index holds every sentence; if not, sentences are only tested.</param>
internal sealed class QueryPlan(ReadSession session, bool textIsIndexed)
{
    // Rows that are found and sorted in a few milliseconds; where the row itself must be fetched, fewer are.
    private const long Rare = 40_000;
    private const long RareIfFetched = 4_000;

    // Where the sentence of each row is read and searched.
    private const long RareIfRead = 500;

    private const long Many = 200_000;

    private readonly string _segments = Sqlite.Segments.Condition(Sqlite.Segments.Count(session));

    /// <summary>The filter as parts of which all must hold; what one index serves is one part.</summary>
    public static List<ClaimFilter> Parts(ClaimFilter? filter)
    {
        List<ClaimFilter> parts = filter switch
        {
            null => [],
            ClaimFilter.AllOf all => [.. all.Parts],
            _ => [filter],
        };
        // The indexes that serve a subject or a metric hold what narrows it further: subject, metric, year; metric, year, modality.
        var subject = parts.Find(part => Is(part, TextField.Subject));
        var metric = parts.Find(part => Is(part, TextField.Metric));
        if (metric is null)
            return parts;
        var served = parts.FindAll(part => ReferenceEquals(part, subject) || ReferenceEquals(part, metric) || Narrows(part, subject is null));
        return served.Count == 1 ? parts : [.. parts.Except(served), new ClaimFilter.AllOf(served)];
    }

    /// <param name="driver">The part whose index is used; null when rows are only tested.</param>
    public FilterSql Condition(IReadOnlyList<ClaimFilter> parts, ClaimFilter? driver)
    {
        var sql = new FilterSql(session, _segments);
        foreach (var part in parts)
            sql.Add(part, indexed: ReferenceEquals(part, driver));
        return sql;
    }

    /// <summary>As <see cref="Condition"/>, for a query that names one segment itself.</summary>
    public FilterSql InSegment(IEnumerable<ClaimFilter> parts, ClaimFilter? driver)
    {
        var sql = new FilterSql(session, segments: "1");
        foreach (var part in parts)
            sql.Add(part, indexed: ReferenceEquals(part, driver));
        return sql;
    }

    /// <returns>
    /// The part with the fewest rows, and whether these are few enough to go through all of them. Null when no index serves
    /// any, or those that do have many rows and hold too little of them to be worth it.
    /// </returns>
    public QueryDriver Driver(IReadOnlyList<ClaimFilter> parts)
    {
        ClaimFilter? best = null;
        var (least, rows) = (double.MaxValue, 0L);
        var isRead = parts.Any(ReadsEvidence);
        foreach (var part in parts.Where(IsIndexed))
        {
            var bound = IsFetched(part) ? RareIfFetched : isRead ? RareIfRead : Rare;
            var count = Count(part, bound);
            var share = count / (double)bound;
            if (share < least && (share < 1 || !IsFetched(part)))
                (best, least, rows) = (part, share, count);
        }
        return new(best, least < 1, rows);
    }

    public bool CanBeDriven(IReadOnlyList<ClaimFilter> parts) => parts.Any(IsIndexed);

    /// <returns>The part whose index leads to the fewest rows, however many; null when no index serves any.</returns>
    public ClaimFilter? Least(IReadOnlyList<ClaimFilter> parts) => parts.Where(IsIndexed).MinBy(part => Count(part, Many));

    /// <summary>Whether testing a row means to read its evidence.</summary>
    public static bool IsCostly(ClaimFilter part) => part switch
    {
        ClaimFilter.Words words => words.Field is TextField.Sentence or TextField.Source or TextField.SaidBy or TextField.Rule or TextField.Article,
        ClaimFilter.Choice choice => choice.Field is ChoiceField.Review || (choice.Field is ChoiceField.Has && (ClaimFeature)choice.Value is ClaimFeature.Check or ClaimFeature.Speaker or ClaimFeature.Decision),
        ClaimFilter.Not not => IsCostly(not.Part),
        ClaimFilter.AllOf all => all.Parts.Any(IsCostly),
        ClaimFilter.AnyOf any => any.Parts.Any(IsCostly),
        _ => false,
    };

    private static bool Is(ClaimFilter part, TextField field) => part is ClaimFilter.Words words && words.Field == field;

    private static bool Narrows(ClaimFilter part, bool metricLeads) => part switch
    {
        ClaimFilter.NumberRange { Field: NumberField.Year } => true,
        ClaimFilter.Choice { Field: ChoiceField.Modality } => metricLeads,
        _ => false,
    };

    private long Count(ClaimFilter part, long bound)
    {
        var (rows, parameters) = Candidates(part);
        using var count = session.Prepare($"SELECT count(*) FROM ({rows} LIMIT ?)");
        count.Begin();
        foreach (var parameter in parameters)
            count.AddAny(parameter);
        count.Add(bound).Step();
        return count.Long(0);
    }

    // What the driver would go through, one row each.
    private (string Sql, IReadOnlyList<object?> Parameters) Candidates(ClaimFilter part)
    {
        switch (part)
        {
            case ClaimFilter.Words { Field: TextField.Article or TextField.Claim }:
                return ("SELECT 1 WHERE 0", []);
            case ClaimFilter.Words { Field: TextField.Sentence } words:
                return ("SELECT 1 FROM sentence_text WHERE sentence_text MATCH ?", [FullText.Phrase(words.Text)]);
            case ClaimFilter.NumberRange { Field: NumberField.Value } range:
                // Not by way of the condition, which would collect all of them first.
                var values = FilterSql.Values(_segments, range);
                return ($"SELECT 1 FROM ({values.Sql})", values.Parameters);
            case ClaimFilter.Words { Field: TextField.SaidBy } words:
                var terms = TermSql.Containing(session, WordFold.Of(words.Text));
                return ($"SELECT 1 FROM occurrence WHERE said_by IN ({terms.Sql})", terms.Parameters);
            case var feature when FeatureSql.Rows(feature) is { } rows:
                return (rows, []);
            default:
                var condition = new FilterSql(session, _segments).Add(part, indexed: true);
                return ($"SELECT 1 FROM main.version v WHERE {condition.Sql}", condition.Parameters);
        }
    }

    private static bool ReadsEvidence(ClaimFilter part) => part switch
    {
        ClaimFilter.Words words => words.Field is TextField.Sentence or TextField.Source or TextField.SaidBy,
        ClaimFilter.Not not => ReadsEvidence(not.Part),
        ClaimFilter.AllOf all => all.Parts.Any(ReadsEvidence),
        ClaimFilter.AnyOf any => any.Parts.Any(ReadsEvidence),
        _ => false,
    };

    private static bool IsFetched(ClaimFilter part) => part switch
    {
        ClaimFilter.Words words => words.Field is not (TextField.Subject or TextField.Metric),
        ClaimFilter.NumberRange => true,
        ClaimFilter.Choice => FeatureSql.Rows(part) is not null,
        ClaimFilter.AllOf all => all.Parts.All(IsFetched),
        ClaimFilter.AnyOf any => any.Parts.Any(IsFetched),
        _ => false,
    };

    private bool IsIndexed(ClaimFilter filter) => filter switch
    {
        ClaimFilter.Words { Field: TextField.Sentence } => textIsIndexed,
        ClaimFilter.Words words => words.Field is TextField.Subject or TextField.Metric or TextField.SaidBy or TextField.Article or TextField.Claim,
        ClaimFilter.NumberRange range => range.Field == NumberField.Value,
        ClaimFilter.DateRange range => range.Field == DateField.Published,
        ClaimFilter.Choice choice => (choice.Field == ChoiceField.Status && choice.Value > (int)ClaimStatus.Superseded) || FeatureSql.Rows(choice) is not null,
        ClaimFilter.AllOf all => all.Parts.Any(part => part is not ClaimFilter.NumberRange && IsIndexed(part)),
        ClaimFilter.AnyOf any => any.Parts.Count > 0 && any.Parts.All(part => part is not ClaimFilter.NumberRange && IsIndexed(part)),
        _ => false,
    };
}
