using Extractor.Claims;
using Extractor.Store.Decisions;
using Extractor.Store.Entities;

namespace Extractor.Store;

/// <summary>
/// The ledger of claims. Reading methods may be called from many threads, beside a writer; all methods throw
/// <see cref="StoreException"/> when the place that holds the store fails.
/// </summary>
public interface IClaimStore : IDisposable
{
    /// <returns>Null when the store never saw the article.</returns>
    StoredArticleState? Find(string articleId);

    /// <summary>All articles that the store ever saw, by id.</summary>
    IReadOnlyList<StoredArticleState> Articles();

    /// <summary>The last edition, retired or not, as it was put; null when the store never saw the article.</summary>
    StoredArticle? Article(string articleId);

    /// <summary>The numbers of the article's last edition that became no claims, in text order.</summary>
    IReadOnlyList<UnclaimedNumber> Unclaimed(string articleId);

    /// <returns>The run's id, for <see cref="IStoreWriter.Put"/>.</returns>
    long BeginRun(string extractorVersion);

    void EndRun(long runId, RunCounts counts);

    /// <summary>Runs, the latest first.</summary>
    IReadOnlyList<StoredRun> Runs(int limit);

    /// <summary>Opens the one transaction that may write; a second caller waits until the first is disposed, up to <see cref="StoreOptions.LockTimeout"/>.</summary>
    IStoreWriter BeginWrite();

    /// <summary>Rows in the query's order, at most its limit.</summary>
    ClaimPage Query(ClaimQuery query);

    /// <summary>Rows as <see cref="Query"/> gives them and facets as <see cref="Facets"/> gives them, found once for both.</summary>
    (ClaimPage Page, ClaimFacets Facets) QueryWithFacets(ClaimQuery query, int rows, int values = 12);

    /// <summary>How the values of some fields are spread over the rows of a query.</summary>
    /// <param name="rows">At most so many rows, in the query's order, are counted.</param>
    /// <param name="values">Of each field with many values the commonest so many.</param>
    ClaimFacets Facets(ClaimQuery query, int rows, int values = 12);

    /// <summary>Articles whose claims count, the one that was stored last first.</summary>
    /// <param name="before">Only what was stored before this <see cref="ArticleSummary.Edition"/>; null for all.</param>
    IReadOnlyList<ArticleSummary> Latest(int limit, long? before = null);

    /// <param name="claimId">As in <see cref="ClaimRow.ClaimId"/>; a beginning of it that fits one claim only will do.</param>
    /// <returns>Null when there is no such claim, or more than one.</returns>
    ClaimHistory? Show(string claimId);

    /// <summary>The occurrences of one article that stand, by their place in the text; empty for an article that the store does not know.</summary>
    IReadOnlyList<StoredOccurrence> Occurrences(string articleId);

    /// <summary>All occurrences that stand, by article, then by their place in the text; read as they are asked for, and all as they stood at one moment.</summary>
    IEnumerable<StoredOccurrence> Export();

    StoreStatus Status();

    /// <summary>Another number than before when anything was written since, by whatever process. It means nothing to other store objects.</summary>
    long ChangeNumber();

    /// <summary>Reviewers' decisions about the claims.</summary>
    IReviewStore Review { get; }

    /// <summary>Which names stand for one company or metric.</summary>
    IEntityStore Entities { get; }

    /// <summary>Learns names from the articles stored since, and brings the review queue up to them: at the end of a run.</summary>
    void CatchUp();
}
