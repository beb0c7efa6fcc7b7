namespace Extractor.Store.Decisions;

/// <summary>
/// Reviewers' decisions: an append-only log, what it makes of the claims, and the queue of what is left to decide. Safe for many threads.
/// All methods throw <see cref="StoreException"/> when the place that holds the store fails.
/// </summary>
public interface IReviewStore
{
    /// <summary>Takes decisions as one group: all, or none.</summary>
    /// <param name="reviewer">A name, not empty.</param>
    /// <param name="requests">At least one.</param>
    /// <param name="token">A caller's own mark of this request: when the store has seen it, nothing is done again. Null for none.</param>
    /// <exception cref="DecisionRefusal">One of them cannot be taken; the message says which and why.</exception>
    DecisionReceipt Decide(string reviewer, IReadOnlyList<DecisionRequest> requests, string? token = null);

    /// <summary>Accepts, rejects or reopens all that a query finds, up to its limit, as one group.</summary>
    /// <param name="kind">Accept, Reject or Reopen.</param>
    /// <exception cref="DecisionRefusal">The query finds nothing.</exception>
    DecisionReceipt DecideAll(string reviewer, DecisionKind kind, ReviewQuery query, string? comment = null, string? token = null);

    /// <summary>Takes a group back; for a group that is an undo, this is the redo.</summary>
    /// <exception cref="DecisionRefusal">There is no such group, or it is taken back already.</exception>
    DecisionReceipt Undo(string reviewer, long group, string? token = null);

    /// <summary>Takes back the reviewer's last group that stands; again and again, down to the first.</summary>
    /// <returns>Null when nothing is left.</returns>
    DecisionReceipt? UndoLast(string reviewer);

    /// <summary>Takes back the reviewer's last undo, unless something was decided since.</summary>
    /// <returns>Null when there is none.</returns>
    DecisionReceipt? RedoLast(string reviewer);

    /// <summary>The riskiest first.</summary>
    /// <exception cref="ArgumentException">Limit or cursor cannot be used.</exception>
    ReviewPage Queue(ReviewQuery query);

    ReviewCounts Counts(ClaimFilter? filter = null);

    /// <summary>All occurrences of an article that count, were rejected, or lost their place, in text order; an occurrence that was corrected stands with the reviewer's fields.</summary>
    IReadOnlyList<ReviewItem> OfArticle(string article);

    /// <returns>Null when there is no such occurrence now.</returns>
    ReviewItem? Find(ClaimReference claim);

    /// <summary>What the rules read where the reviewer's fields count; null where there is no such reading.</summary>
    ClaimReading? RuleReading(ClaimReference claim);

    /// <summary>Decisions about an occurrence, the oldest first, undone ones included.</summary>
    IReadOnlyList<Decision> About(ClaimReference claim);

    /// <summary>Decisions of an article, or all, the oldest first.</summary>
    /// <param name="article">Null for all articles.</param>
    IEnumerable<Decision> Log(string? article = null);

    /// <summary>The first decisions of a group, or of the group that it takes back or restores.</summary>
    IReadOnlyList<Decision> OfGroup(long group, int limit);

    /// <summary>Groups, the latest first.</summary>
    IReadOnlyList<DecisionGroup> Groups(int limit, string? reviewer = null);
}
