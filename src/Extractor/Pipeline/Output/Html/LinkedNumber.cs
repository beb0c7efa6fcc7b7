using Extractor.Claims;

namespace Extractor.Pipeline.Output.Html;

/// <summary>A number with the ids that its places in the page bear.</summary>
/// <param name="Id">Of its place in the running text.</param>
/// <param name="Claims">Its claims, each with its number within the article.</param>
internal sealed record LinkedNumber(AccountedNumber Number, string Id, IReadOnlyList<(ClaimOccurrence Claim, int Index)> Claims)
{
    /// <param name="articleId">The article's id in the page.</param>
    public static IReadOnlyList<LinkedNumber> Of(IReadOnlyList<AccountedNumber> numbers, string articleId)
    {
        List<LinkedNumber> linked = [];
        var claims = 0;
        foreach (var number in numbers)
            linked.Add(new LinkedNumber(number, $"{articleId}-t{linked.Count + 1}", [.. number.Claims.Select(claim => (claim, ++claims))]));
        return linked;
    }
}
