using Extractor.Claims;
using Extractor.Store;
using Extractor.Store.Merging;

namespace Extractor.Query.Stories;

/// <summary>Follows targets and forecasts from when they were set to the figure that settles them.</summary>
public static class StoryTeller
{
    private const int MostReported = 10_000;

    /// <summary>The stories of all targets and forecasts that a query finds, by subject, metric and period.</summary>
    /// <param name="query">Its sort is not used.</param>
    /// <param name="mostReported">Of each subject's measure so many reported figures, the latest, are looked at.</param>
    public static IReadOnlyList<Story> Tell(IClaimStore store, ClaimQuery query, int mostReported = MostReported)
    {
        var rows = store.Query(query with { Filter = Expected(query.Filter) }).Rows;
        var histories = rows.Where(row => row.Status != ClaimStatus.Retracted).Select(row => row.ClaimId).Distinct().Select(store.Show).OfType<ClaimHistory>();
        var stories = new List<Story>();
        foreach (var subject in histories.GroupBy(history => history.Versions[^1].Row.Subject).ToList())
        {
            var reported = subject.Key is null ? [] : Reported(store, query, subject.Key, [.. subject.Select(history => history.Versions[^1].Row)], mostReported);
            stories.AddRange(subject.Select(history => StoryBuilder.Build(history, reported)));
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

    private static IReadOnlyList<ClaimRow> Reported(IClaimStore store, ClaimQuery query, string subject, List<ClaimRow> targets, int most)
    {
        var lasting = targets.Where(target => target.To is not null).ToList();
        var rows = new List<ClaimRow>();
        foreach (var group in lasting.GroupBy(Measure, StringComparer.Ordinal).ToList())
        {
            List<ClaimFilter> parts = [new ClaimFilter.Words(TextField.Subject, subject), Is(ChoiceField.Modality, (int)Modality.Reported), Years([.. group])];
            if (group.Key.Length > 0)
                parts.Add(new ClaimFilter.Words(TextField.Metric, group.Key));
            rows.AddRange(store.Query(new(new ClaimFilter.AllOf(parts), ClaimSort.Latest, most, query.AsOf, query.KnownAt)).Rows);
        }
        return [.. rows.Where(row => row.Status is ClaimStatus.Current or ClaimStatus.Disputed && row.Subject == subject && row.To is not null).DistinctBy(row => (row.ClaimId, row.Version))];
    }

    // Empty where figures of other measures count too: of things that are only counted.
    private static string Measure(ClaimRow target) => SameMeasure.IsCount(target) ? "" : WordFold.Of(target.MetricKey);

    // What can count for a target ends within its years; for a deadline, in any before.
    private static ClaimFilter.NumberRange Years(List<ClaimRow> targets)
    {
        int? first = targets.Exists(target => target.From is null) ? null : targets.Min(target => target.From!.Value.Year);
        return new(NumberField.Year, first, true, targets.Max(target => target.To!.Value.Year), true);
    }

    private static ClaimFilter.Choice Is(ChoiceField field, int value) => new(field, value);
}
