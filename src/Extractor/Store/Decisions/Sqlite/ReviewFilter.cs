namespace Extractor.Store.Decisions.Sqlite;

/// <summary>Tells what a filter asks of the review state from what it asks of claims.</summary>
internal static class ReviewFilter
{
    /// <returns>The filter without the states that stand at its top, null when nothing is left, and the states.</returns>
    public static (ClaimFilter? Filter, IReadOnlyList<ReviewState> States) Split(ReviewQuery query)
    {
        List<ClaimFilter> parts = query.Filter switch
        {
            null => [],
            ClaimFilter.AllOf all => [.. all.Parts],
            var one => [one],
        };
        List<ReviewState>? states = null;
        var rest = new List<ClaimFilter>();
        foreach (var part in parts)
        {
            if (States(part) is { } found)
                states = states is null ? found : [.. states.Intersect(found)];
            else
                rest.Add(part);
        }
        ClaimFilter? filter = rest.Count switch { 0 => null, 1 => rest[0], _ => new ClaimFilter.AllOf(rest) };
        return (filter, states ?? query.States ?? ReviewQuery.Waiting);
    }

    private static List<ReviewState>? States(ClaimFilter filter) => filter switch
    {
        ClaimFilter.Choice { Field: ChoiceField.Review } choice => [(ReviewState)choice.Value],
        ClaimFilter.Not { Part: ClaimFilter.Choice { Field: ChoiceField.Review } choice } => [.. Enum.GetValues<ReviewState>().Where(state => (int)state != choice.Value)],
        ClaimFilter.AnyOf any when any.Parts.All(part => States(part) is not null) => [.. any.Parts.SelectMany(part => States(part)!).Distinct()],
        _ => null,
    };
}
