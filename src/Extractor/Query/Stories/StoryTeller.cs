using Extractor.Claims;
using Extractor.Store;

namespace Extractor.Query.Stories;

/// <summary>Follows targets and forecasts from when they were set to the figure that settles them.</summary>
public static class StoryTeller
{
    private const int MostReported = 10_000;

    /// <summary>The stories of all targets and forecasts that a query finds, by subject, metric and period.</summary>
    /// <param name="query">Its sort is not used.</param>
    public static IReadOnlyList<Story> Tell(IClaimStore store, ClaimQuery query)
    {
        var rows = store.Query(query with { Filter = Expected(query.Filter) }).Rows;
        var reported = new Dictionary<string, IReadOnlyList<ClaimRow>>(StringComparer.Ordinal);
        var stories = new List<Story>();
        foreach (var claim in rows.Where(row => row.Status != ClaimStatus.Retracted).GroupBy(row => row.ClaimId))
        {
            if (store.Show(claim.Key) is not { } history)
                continue;
            var last = history.Versions[^1].Row;
            var key = last.Subject ?? "";
            if (!reported.TryGetValue(key, out var known))
                reported.Add(key, known = last.Subject is null ? [] : Reported(store, query, last.Subject));
            stories.Add(StoryBuilder.Build(history, known));
        }
        return [.. stories.OrderBy(story => story.Last.Subject, StringComparer.OrdinalIgnoreCase).ThenBy(story => story.Last.MetricKey, StringComparer.Ordinal)
            .ThenBy(story => story.Last.To ?? story.Last.From ?? DateOnly.MaxValue).ThenBy(story => story.Last.ClaimId, StringComparer.Ordinal)];
    }

    private static ClaimFilter Expected(ClaimFilter? filter)
    {
        ClaimFilter expected = new ClaimFilter.AllOf(
        [
            new ClaimFilter.AnyOf([Is(ChoiceField.Modality, (int)Modality.Target), Is(ChoiceField.Modality, (int)Modality.Forecast)]),
            new ClaimFilter.AnyOf([Is(ChoiceField.Kind, (int)ClaimKind.Level), Is(ChoiceField.Kind, (int)ClaimKind.Share)]),
        ]);
        return filter is null ? expected : new ClaimFilter.AllOf([filter, expected]);
    }

    private static IReadOnlyList<ClaimRow> Reported(IClaimStore store, ClaimQuery query, string subject)
    {
        var filter = new ClaimFilter.AllOf([new ClaimFilter.Words(TextField.Subject, subject), Is(ChoiceField.Modality, (int)Modality.Reported)]);
        var rows = store.Query(new(filter, ClaimSort.Latest, MostReported, query.AsOf, query.KnownAt)).Rows;
        return [.. rows.Where(row => row.Status is ClaimStatus.Current or ClaimStatus.Disputed && row.Subject == subject && row.To is not null)];
    }

    private static ClaimFilter.Choice Is(ChoiceField field, int value) => new(field, value);
}
