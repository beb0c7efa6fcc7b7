using System.Collections.Frozen;
using Extractor.Store.Decisions;

namespace Extractor.Store.Sqlite;

/// <summary>Conditions on what a claim has. The checks of articles are those that the review queue was judged by.</summary>
internal static class FeatureSql
{
    private static readonly string FailedCheck = FormattableString.Invariant($"i.reasons & {1 << (int)ReviewReason.FailedCheck}");

    // The index of the queue leads there: who fails a check has at least the risk of that.
    private static readonly string Checked = FormattableString.Invariant(
        $"review_item i WHERE i.state IN ({string.Join(", ", Enum.GetValues<ReviewState>().Select(state => (int)state))}) AND i.risk >= {ReviewRisk.FailedCheck} AND {FailedCheck}");

    /// <summary>Where a feature is found without a look at every claim: the tables with their condition, and the claims of these rows.</summary>
    private static readonly FrozenDictionary<ClaimFeature, (string Rows, string Claims)> Indexed = new Dictionary<ClaimFeature, (string, string)>
    {
        [ClaimFeature.Check] = (Checked, $"SELECT o.claim FROM occurrence o WHERE o.id IN (SELECT i.occurrence FROM {Checked})"),
        [ClaimFeature.Decision] = ("review_state", "SELECT o.claim FROM review_state r CROSS JOIN occurrence o ON o.id = r.occurrence"),
        [ClaimFeature.Versions] = ("main.version w WHERE w.ordinal > 1", "SELECT w.claim FROM main.version w INDEXED BY version_by_change WHERE w.ordinal > 1"),
    }.ToFrozenDictionary();

    /// <summary>One row for each place where the feature asked for is found; null for what no index serves.</summary>
    public static string? Rows(ClaimFilter filter) => filter switch
    {
        // The undecided ones are not noted.
        ClaimFilter.Choice { Field: ChoiceField.Review, Value: > (int)ReviewState.Open } => $"SELECT 1 FROM {Indexed[ClaimFeature.Decision].Rows}",
        _ => Feature(filter) is { } feature && Indexed.TryGetValue(feature, out var sql) ? $"SELECT 1 FROM {sql.Rows}" : null,
    };

    /// <summary>The claims with the feature, and perhaps others; null for what no index serves.</summary>
    public static string? Claims(ClaimFeature feature) => Indexed.TryGetValue(feature, out var sql) ? sql.Claims : null;

    /// <param name="evidence">The evidence <c>e</c> of <c>version v</c>, as a condition.</param>
    public static string Condition(ClaimFeature feature, string evidence) => feature switch
    {
        ClaimFeature.Check => $"EXISTS (SELECT 1 FROM evidence e JOIN review_item i ON i.occurrence = e.occurrence {evidence} AND {FailedCheck})",
        ClaimFeature.Speaker => $"EXISTS (SELECT 1 FROM evidence e JOIN occurrence o ON o.id = e.occurrence {evidence} AND o.said_by IS NOT NULL)",
        ClaimFeature.Decision => $"EXISTS (SELECT 1 FROM evidence e JOIN review_state r ON r.occurrence = e.occurrence {evidence})",
        ClaimFeature.Company => "+v.subject IS NOT NULL",
        ClaimFeature.Period => "EXISTS (SELECT 1 FROM claim c WHERE c.id = v.claim AND (c.from_day IS NOT NULL OR c.to_day IS NOT NULL))",
        ClaimFeature.Unit => "+v.unit IS NOT NULL",
        ClaimFeature.Scope => "EXISTS (SELECT 1 FROM claim c JOIN term t ON t.id = c.scope WHERE c.id = v.claim AND t.text <> '')",
        ClaimFeature.Range => "+v.high IS NOT NULL",
        ClaimFeature.Versions => "EXISTS (SELECT 1 FROM version w WHERE w.claim = v.claim AND w.ordinal > 1)",
        _ => throw new ArgumentException($"No SQL is known for {feature}.", nameof(feature)),
    };

    /// <summary>Whether some part of the filter asks for checks.</summary>
    public static bool UsesChecks(ClaimFilter? filter) => filter switch
    {
        ClaimFilter.Choice => Feature(filter) == ClaimFeature.Check,
        ClaimFilter.Not not => UsesChecks(not.Part),
        ClaimFilter.AllOf all => all.Parts.Any(UsesChecks),
        ClaimFilter.AnyOf any => any.Parts.Any(UsesChecks),
        _ => false,
    };

    private static ClaimFeature? Feature(ClaimFilter filter) => filter is ClaimFilter.Choice { Field: ChoiceField.Has } has ? (ClaimFeature)has.Value : null;
}
