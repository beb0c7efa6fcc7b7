using Extractor.Claims;
using Extractor.Query;
using Extractor.Store;
using Extractor.Store.Decisions;

namespace Extractor.Web.Review;

/// <summary>All that the page of a claim shows.</summary>
/// <param name="Item">The occurrence in sight; null where the shown evidence is retired.</param>
/// <param name="Claim">Its fields.</param>
/// <param name="Article">Null when the store has its text no more.</param>
/// <param name="Others">All occurrences of the article, this one among them.</param>
/// <param name="RuleReading">What the rules read, where a reviewer's fields stand; else null.</param>
internal sealed record ClaimView(
    ClaimHistory History, ReviewItem? Item, ClaimOccurrence Claim, StoredArticle? Article, StoredArticleState? State, IReadOnlyList<ReviewItem> Others,
    IReadOnlyList<UnclaimedNumber> Unclaimed, IReadOnlyList<HistoryCheck> Checks, IReadOnlyList<Decision> Decisions, ClaimReading? RuleReading, int Version)
{
    /// <summary>The spans hold in the text that is shown.</summary>
    public bool IsInText => Item is not null && Article is not null;
}
