using System.Globalization;
using Extractor.Store;

namespace Extractor.Query;

/// <summary>What a query says beside its conditions: each at most once, and only at the top level.</summary>
internal sealed class QuerySettings
{
    private static readonly Dictionary<string, ClaimSortKey> SortKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["published"] = ClaimSortKey.Published,
        ["value"] = ClaimSortKey.Value,
        ["period"] = ClaimSortKey.Period,
        ["company"] = ClaimSortKey.Subject,
        ["metric"] = ClaimSortKey.Metric,
        ["confidence"] = ClaimSortKey.Confidence,
        ["evidence"] = ClaimSortKey.Evidence,
    };

    private readonly HashSet<string> _given = new(StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<string> Names { get; } = ["sort", "limit", "offset", "as-of", "known-at"];

    public ClaimSort Sort { get; private set; } = ClaimSort.Latest;

    public int Limit { get; private set; } = ClaimQuery.DefaultLimit;

    public int Offset { get; private set; }

    public DateOnly? AsOf { get; private set; }

    public DateTimeOffset? KnownAt { get; private set; }

    public static bool IsSetting(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <returns>Null when the setting was taken.</returns>
    public QueryError? Take(QueryToken token)
    {
        var name = token.Field!.ToLowerInvariant();
        if (!_given.Add(name))
            return new(token.Position, token.Length, $"“{name}:” is given twice.", "Leave one out.");
        return name switch
        {
            "sort" => TakeSort(token),
            "limit" => TakeLimit(token),
            "offset" => TakeOffset(token),
            "as-of" => TakeAsOf(token),
            _ => TakeKnownAt(token),
        };
    }

    private static QueryError Wrong(QueryToken token, string message, string suggestion) => new(token.ValuePosition, token.ValueLength, message, suggestion);

    private QueryError? TakeSort(QueryToken token)
    {
        var parts = token.Value.Split('-');
        var known = SortKeys.TryGetValue(parts[0], out var key) && (parts.Length == 1 || (parts.Length == 2 && parts[1].ToLowerInvariant() is "asc" or "desc"));
        if (!known)
            return Wrong(token, $"Rows cannot be sorted by “{token.Value}”.", $"Write one of {string.Join(", ", SortKeys.Keys)}, with -asc or -desc behind it.");
        Sort = new(key, parts.Length == 2 && parts[1].Equals("desc", StringComparison.OrdinalIgnoreCase));
        return null;
    }

    private QueryError? TakeLimit(QueryToken token)
    {
        if (!int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit is < 1 or > ClaimQuery.MaxLimit)
            return Wrong(token, $"“{token.Value}” is no limit.", $"Write a number from 1 to {ClaimQuery.MaxLimit}.");
        Limit = limit;
        return null;
    }

    private QueryError? TakeOffset(QueryToken token)
    {
        if (!int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var offset) || offset > ClaimQuery.MaxOffset)
            return Wrong(token, $"“{token.Value}” is no number of rows.", $"Write how many to pass over, from 0 to {ClaimQuery.MaxOffset}.");
        Offset = offset;
        return null;
    }

    private QueryError? TakeAsOf(QueryToken token)
    {
        if (DateRangeText.Day(token.Value) is not { } day)
            return Wrong(token, $"“{token.Value}” is no date.", "Write a day (2021-07-13), a month (2021-07) or a year (2021).");
        AsOf = day.Last;
        return null;
    }

    private QueryError? TakeKnownAt(QueryToken token)
    {
        if (DateRangeText.Moment(token.Value) is not { } moment)
            return Wrong(token, $"“{token.Value}” is no moment.", "Write a day (2021-07-13) or a time in it (2021-07-13T08:00Z).");
        KnownAt = moment;
        return null;
    }
}
