using Extractor.Store.Merging;

namespace Extractor.Store.Sqlite;

/// <summary>
/// Decides which condition drives a query. SQLite's own choice rests on averages, which names and metrics do not follow:
/// instead, each condition that an index serves is counted up to a bound, and the rarest drives; when none is rare, rows
/// are taken in the order asked for and tested until there are enough.
/// </summary>
/// <param name="session">Where to count.</param>
/// <param name="textIsIndexed">The full-text index holds every sentence; if not, sentences are only tested.</param>
internal sealed class QueryPlan(ReadSession session, bool textIsIndexed)
{
    private const int FewestRare = 1_000;
    private const int MostRare = 15_000;

    public FilterSql Make(ClaimFilter? filter, ClaimSort? sort = null)
    {
        var parts = Parts(filter);
        var driver = Driver(parts) ?? (sort?.Key == ClaimSortKey.Published ? parts.Find(IsOrderedByDay) : null);
        var sql = new FilterSql();
        foreach (var part in parts)
            sql.Add(part, indexed: ReferenceEquals(part, driver));
        return sql;
    }

    private static List<ClaimFilter> Parts(ClaimFilter? filter)
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

    private static bool Is(ClaimFilter part, TextField field) => part is ClaimFilter.Words words && words.Field == field;

    private static bool Narrows(ClaimFilter part, bool metricLeads) => part switch
    {
        ClaimFilter.NumberRange { Field: NumberField.Year } => true,
        ClaimFilter.Choice { Field: ChoiceField.Modality } => metricLeads,
        _ => false,
    };

    private ClaimFilter? Driver(List<ClaimFilter> parts)
    {
        ClaimFilter? rarest = null;
        var least = Rare();
        foreach (var part in parts.Where(IsIndexed))
        {
            var (rows, parameters) = Candidates(part);
            using var count = session.Prepare($"SELECT count(*) FROM ({rows} LIMIT ?)");
            count.Begin();
            foreach (var parameter in parameters)
                count.AddAny(parameter);
            count.Add(least).Step();
            if (count.Long(0) < least)
                (rarest, least) = (part, count.Long(0));
        }
        return rarest;
    }

    // To go through r rows and sort them costs as much as to test n / r rows, in order, for each of some hundred to be found.
    private long Rare()
    {
        using var last = session.Prepare("SELECT coalesce(max(claim), 0) FROM main.version");
        last.Begin().Step();
        return Math.Clamp((long)Math.Sqrt(100.0 * last.Long(0)), FewestRare, MostRare);
    }

    // What the driver would go through, one row each.
    private static (string Sql, IReadOnlyList<object?> Parameters) Candidates(ClaimFilter part)
    {
        switch (part)
        {
            case ClaimFilter.Words { Field: TextField.Article or TextField.Claim }:
                return ("SELECT 1 WHERE 0", []);
            case ClaimFilter.Words { Field: TextField.Sentence } words:
                return ("SELECT 1 FROM sentence_text WHERE sentence_text MATCH ?", [FullText.Phrase(words.Text)]);
            case ClaimFilter.Words { Field: TextField.SaidBy } words:
                var terms = TermSql.Containing(WordFold.Of(words.Text));
                return ($"SELECT 1 FROM occurrence WHERE said_by IN ({terms.Sql})", terms.Parameters);
            default:
                var condition = new FilterSql().Add(part, indexed: true);
                return ($"SELECT 1 FROM version v WHERE {condition.Sql}", condition.Parameters);
        }
    }

    // One index holds the exceptional states by day.
    private static bool IsOrderedByDay(ClaimFilter part)
        => part is ClaimFilter.Choice { Field: ChoiceField.Status, Value: > (int)ClaimStatus.Superseded };

    private bool IsIndexed(ClaimFilter filter) => filter switch
    {
        ClaimFilter.Words { Field: TextField.Sentence } => textIsIndexed,
        ClaimFilter.Words words => words.Field is TextField.Subject or TextField.Metric or TextField.SaidBy or TextField.Article or TextField.Claim,
        ClaimFilter.NumberRange range => range.Field == NumberField.Value,
        ClaimFilter.DateRange range => range.Field == DateField.Published,
        ClaimFilter.Choice choice => choice.Field == ChoiceField.Status && choice.Value > (int)ClaimStatus.Superseded,
        ClaimFilter.AllOf all => all.Parts.Any(IsIndexed),
        ClaimFilter.AnyOf any => any.Parts.Count > 0 && any.Parts.All(IsIndexed),
        _ => false,
    };
}
