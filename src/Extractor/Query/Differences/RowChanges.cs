using System.Globalization;
using Extractor.Recognition.Numbers;
using Extractor.Store;

namespace Extractor.Query.Differences;

/// <summary>What differs between two states of a claim, in words.</summary>
internal static class RowChanges
{
    /// <summary>Of one claim, whose key is the same: its values, and whether they dispute each other.</summary>
    public static IReadOnlyList<string> OfClaim(List<ClaimRow> before, List<ClaimRow> after)
    {
        List<string> changes = [];
        var (old, now) = (Values(before), Values(after));
        if (old != now)
            changes.Add($"value from {old} to {now}");
        var (disputed, disputes) = (before[^1].Status == ClaimStatus.Disputed, after[^1].Status == ClaimStatus.Disputed);
        if (disputed != disputes)
            changes.Add(disputes ? "now disputed" : "no longer disputed");
        return changes;
    }

    /// <summary>Of one number that was read otherwise.</summary>
    public static IReadOnlyList<string> OfReading(ClaimRow before, ClaimRow after)
    {
        List<string> changes = [];
        foreach (var (name, write) in Fields)
        {
            var (was, becomes) = (write(before), write(after));
            if (was != becomes)
                changes.Add($"{name} from {Shown(was)} to {Shown(becomes)}");
        }
        return changes.Count > 0 ? changes : ["the same words under another identity"];
    }

    private static readonly (string Name, Func<ClaimRow, string?> Write)[] Fields =
    [
        ("company", row => row.Subject),
        ("metric", row => row.Metric),
        ("metric's key", row => row.MetricKey),
        ("scope", row => row.Scope.Count == 0 ? null : string.Join(", ", row.Scope)),
        ("kind", row => Name(row.Kind)),
        ("value", Value),
        ("direction", row => row.Direction is { } direction ? Name(direction) : null),
        ("basis", row => row.Basis is { } basis ? Name(basis) : null),
        ("period", row => row.From is null && row.To is null ? null : $"{Day(row.From)}–{Day(row.To)}"),
        ("modality", row => Name(row.Modality)),
    ];

    private static string Values(List<ClaimRow> rows) => string.Join(" against ", rows.Select(Value));

    private static string Value(ClaimRow row)
    {
        var bound = row.Bound is Bound.Exact or Bound.Between ? "" : Name(row.Bound) + " ";
        var high = row.High is { } upper ? $" to {Number(upper)}" : "";
        return $"{bound}{Number(row.Value)}{high}{(row.Unit is null ? "" : " " + row.Unit)}";
    }

    private static string Number(decimal value) => value.ToString("#,0.############", CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Shown(string? text) => text is null ? "nothing" : $"“{text}”";
}
