using Extractor.Claims;
using Extractor.Claims.Checks;

namespace Extractor.Pipeline.Output;

/// <summary>The claims of an article held against each other.</summary>
public sealed class ArticleChecks
{
    private static readonly CrossChecker Checker = new();

    private readonly IReadOnlyList<ClaimOccurrence> _claims;
    private readonly ILookup<ClaimOccurrence, int> _byClaim;

    private ArticleChecks(IReadOnlyList<ClaimOccurrence> claims, IReadOnlyList<ClaimCheck> checks)
    {
        (_claims, All) = (claims, checks);
        // Two claims can be equal in all fields and still be two.
        _byClaim = checks.SelectMany((check, index) => ClaimsOf(check).Select(claim => (Claim: claim, Index: index)))
            .ToLookup(pair => pair.Claim, pair => pair.Index, (IEqualityComparer<ClaimOccurrence>)ReferenceEqualityComparer.Instance);
    }

    /// <summary>In the order of the text by the first claim concerned.</summary>
    public IReadOnlyList<ClaimCheck> All { get; }

    public static ArticleChecks Of(Extraction extraction) =>
        new(extraction.Claims, Checker.Check(extraction.Claims, extraction.Article.Published?.Date));

    /// <summary>The checks that a claim of this very extraction takes part in.</summary>
    public IEnumerable<ClaimCheck> About(ClaimOccurrence claim) => _byClaim[claim].Select(index => All[index]);

    /// <summary>Places in <see cref="All"/> of the checks that any of these claims takes part in; ascending.</summary>
    public IEnumerable<int> IndicesAbout(IEnumerable<ClaimOccurrence> claims) => claims.SelectMany(claim => _byClaim[claim]).Distinct().Order();

    /// <summary>In the order of the text.</summary>
    public IEnumerable<ClaimOccurrence> ClaimsOf(ClaimCheck check) => check.Claims.Select(index => _claims[index]);
}
