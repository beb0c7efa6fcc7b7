using Extractor.Claims;
using Extractor.Claims.Checks;
using Extractor.Store;

namespace Extractor.Query;

/// <summary>A check that involves a claim.</summary>
/// <param name="Article">The article whose claims were held against each other.</param>
public sealed record HistoryCheck(string Article, ClaimCheck Check);

/// <summary>Holds a claim against the other claims of the articles that speak for it.</summary>
public static class HistoryChecks
{
    private static readonly CrossChecker Checker = new();

    /// <returns>By article, in the order of the claim's evidence; empty when nothing can be checked.</returns>
    public static IReadOnlyList<HistoryCheck> Of(IClaimStore store, ClaimHistory history)
    {
        List<HistoryCheck> found = [];
        HashSet<string> read = new(StringComparer.Ordinal);
        foreach (var evidence in history.Versions.SelectMany(version => version.Evidence))
        {
            var article = evidence.Occurrence.Article;
            if (!read.Add(article))
                continue;
            var occurrences = store.Occurrences(article);
            List<ClaimOccurrence> claims = [.. occurrences.Select(occurrence => occurrence.Occurrence)];
            foreach (var check in Checker.Check(claims, evidence.Published))
            {
                if (check.Claims.Any(index => occurrences[index].ClaimId == history.ClaimId))
                    found.Add(new HistoryCheck(article, check));
            }
        }
        return found;
    }
}
