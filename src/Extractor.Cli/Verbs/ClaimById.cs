using Extractor.Pipeline;
using Extractor.Query;
using Extractor.Store;

namespace Extractor.Cli.Verbs;

/// <summary>A claim by its id or the beginning of one.</summary>
internal static class ClaimById
{
    private const int Told = 5;

    /// <exception cref="InputException">No claim has it, or several begin so.</exception>
    public static ClaimHistory Find(IClaimStore store, string id)
        => store.Show(id) ?? throw (Alike(store, id) is { Count: > 0 } ids
            ? new InputException($"Several claims have ids that begin with “{id}”: {string.Join(", ", ids.Take(Told))}{(ids.Count > Told ? ", …" : "")}.", remedy: "Give more of the one that is meant.")
            : new InputException($"No claim has the id “{id}”.", remedy: "“extractor query” prints the ids."));

    private static List<string> Alike(IClaimStore store, string id)
    {
        var parsed = QueryParser.Parse($"claim:\"{id.Replace("\"", "", StringComparison.Ordinal)}\"");
        return parsed.Error is null ? [.. store.Query(parsed.Query with { Limit = 2 * Told }).Rows.Select(row => row.ClaimId).Distinct().Order(StringComparer.Ordinal)] : [];
    }
}
