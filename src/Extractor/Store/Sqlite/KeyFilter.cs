namespace Extractor.Store.Sqlite;

/// <summary>The part of a filter that looks at a claim's key only and so holds at any time.</summary>
internal static class KeyFilter
{
    /// <returns>A filter that lets pass at least all claims of which some version, at some time, fulfils the given one; null for all claims.</returns>
    public static ClaimFilter? Of(ClaimFilter? filter) => filter switch
    {
        ClaimFilter.AllOf all => All(all.Parts.Select(Of).OfType<ClaimFilter>().ToList()),
        ClaimFilter.AnyOf any => Any(any.Parts.Select(Of).ToList()),
        ClaimFilter.Not not => IsKeyOnly(not.Part) ? not : null,
        not null when IsKeyOnly(filter) => filter,
        _ => null,
    };

    private static ClaimFilter? All(List<ClaimFilter> parts) => parts.Count == 0 ? null : new ClaimFilter.AllOf(parts);

    private static ClaimFilter? Any(List<ClaimFilter?> parts) => parts.Contains(null) ? null : new ClaimFilter.AnyOf([.. parts.OfType<ClaimFilter>()]);

    private static bool IsKeyOnly(ClaimFilter filter) => filter switch
    {
        ClaimFilter.AllOf all => all.Parts.All(IsKeyOnly),
        ClaimFilter.AnyOf any => any.Parts.All(IsKeyOnly),
        ClaimFilter.Not not => IsKeyOnly(not.Part),
        ClaimFilter.Words words => words.Field is TextField.Subject or TextField.Scope or TextField.Unit or TextField.Claim,
        ClaimFilter.Choice choice => choice.Field is ChoiceField.Modality or ChoiceField.Kind or ChoiceField.Basis,
        ClaimFilter.NumberRange range => range.Field == NumberField.Year,
        ClaimFilter.DateRange range => range.Field is DateField.PeriodFrom or DateField.PeriodTo,
        _ => false,
    };
}
