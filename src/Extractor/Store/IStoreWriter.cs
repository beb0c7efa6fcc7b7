using Extractor.Claims;

namespace Extractor.Store;

/// <summary>
/// One transaction over any number of articles: an article is in the store whole after <see cref="Commit"/>, and not at
/// all when the writer is disposed, or the process ends, before it. Not for use by several threads at once.
/// </summary>
public interface IStoreWriter : IDisposable
{
    /// <summary>Stores an article with its claims. An older edition under the same id is retired and stays in the history.</summary>
    /// <exception cref="StoreRefusal">A span does not hold; nothing of this article was written and the transaction may go on.</exception>
    PutOutcome Put(StoredArticle article, IReadOnlyList<ClaimOccurrence> occurrences, IReadOnlyList<UnclaimedNumber> unclaimed, long runId);

    /// <summary>Notes that the corpus no longer holds the article; its claims stand.</summary>
    /// <returns>False when it was not there, or marked already.</returns>
    bool MarkMissing(string articleId);

    /// <summary>Takes the article's evidence out; claims that have no other are retracted.</summary>
    /// <param name="reason">In words, kept with the retired occurrences.</param>
    /// <returns>False when the article was unknown, or retired already.</returns>
    bool Retire(string articleId, string reason);

    /// <summary>Merges the touched claims and makes everything durable.</summary>
    void Commit();
}
