using Extractor.Store.Sqlite;

namespace Extractor.Store.Decisions.Sqlite;

/// <inheritdoc cref="IReviewStore"/>
internal sealed class SqliteReviewStore(SqliteClaimStore store, TimeProvider time) : IReviewStore
{
    private const int LogBatch = 500;

    public DecisionReceipt Decide(string reviewer, IReadOnlyList<DecisionRequest> requests, string? token = null)
    {
        CheckReviewer(reviewer);
        if (requests.Count == 0)
            throw new DecisionRefusal("Nothing is to be decided.");
        return store.Write(session => Repeated(session, token) ?? Take(session, reviewer, requests, token));
    }

    public DecisionReceipt DecideAll(string reviewer, DecisionKind kind, ReviewQuery query, string? comment = null, string? token = null)
    {
        CheckReviewer(reviewer);
        Advance();
        return store.Write(session =>
        {
            if (Repeated(session, token) is { } before)
                return before;
            var found = QueueReader.Read(session.Reading, query).Items.Where(item => item.Occurrence is not null);
            var requests = found.Select(item => Request(kind, item.Claim, comment)).ToList();
            return requests.Count == 0 ? throw new DecisionRefusal("The query finds nothing to decide on.") : Take(session, reviewer, requests, token);
        });
    }

    public DecisionReceipt Undo(string reviewer, long group, string? token = null)
    {
        CheckReviewer(reviewer);
        return store.Write(session => Repeated(session, token) ?? TakeBack(session, reviewer, group, token));
    }

    public DecisionReceipt? UndoLast(string reviewer) => TakeBack(reviewer, DecisionReader.LastStanding);

    public DecisionReceipt? RedoLast(string reviewer) => TakeBack(reviewer, DecisionReader.LastUndo);

    public ReviewPage Queue(ReviewQuery query)
    {
        Advance(query.Filter);
        return store.Read(session => QueueReader.Read(session, query));
    }

    public ReviewCounts Counts(ClaimFilter? filter = null)
    {
        Advance(filter);
        return store.Read(session => QueueReader.Counts(session, filter));
    }

    public IReadOnlyList<ReviewItem> OfArticle(string article)
    {
        Advance();
        return store.Read(session => ArticleItems.Of(session, article));
    }

    public ReviewItem? Find(ClaimReference claim)
    {
        Advance();
        return store.Read(session => ArticleItems.Find(session, claim));
    }

    public ClaimReading? RuleReading(ClaimReference claim) => store.Read(session => ArticleItems.RuleReading(session, claim));

    public IReadOnlyList<Decision> About(ClaimReference claim) => store.Read(session => ArticleItems.About(session, claim));

    public IEnumerable<Decision> Log(string? article = null)
    {
        if (article is not null)
            return store.Read(session => DecisionReader.OfArticle(session, article));
        return All();

        IEnumerable<Decision> All()
        {
            long after = 0;
            while (store.Read(session => DecisionReader.After(session, after, LogBatch)) is { Count: > 0 } batch)
            {
                foreach (var decision in batch)
                    yield return decision;
                after = batch[^1].Id;
            }
        }
    }

    public IReadOnlyList<Decision> OfGroup(long group, int limit) => store.Read(session => DecisionReader.OfGroup(session, group, limit));

    public IReadOnlyList<DecisionGroup> Groups(int limit, string? reviewer = null) => store.Read(session => DecisionReader.Groups(session, limit, reviewer));

    /// <summary>Brings the queue up to the last article; what reads it does so itself.</summary>
    public void Advance(ClaimFilter? filter = null)
    {
        if (store.IsReadOnly)
            return;
        if (FullText.Uses(filter))
            store.IndexText();
        while (store.Read(ReviewIndex.IsBehind))
            store.Write(ReviewIndex.Advance);
    }

    private static void CheckReviewer(string reviewer)
    {
        if (string.IsNullOrWhiteSpace(reviewer))
            throw new DecisionRefusal("A decision needs the reviewer's name.");
    }

    private static DecisionReceipt? Repeated(WriteSession session, string? token)
        => token is not null && DecisionReader.GroupByToken(session.Reading, token) is { } group
            ? new(group, ArticleItems.OfGroup(session.Reading, group.Id), Repeated: true)
            : null;

    private DecisionReceipt Take(WriteSession session, string reviewer, IReadOnlyList<DecisionRequest> requests, string? token)
    {
        var drafter = new DecisionDrafter(session.Reading);
        List<DecisionDraft> drafts = [.. requests.Select(drafter.Draft)];
        var group = session.Decisions.AddGroup(reviewer.Trim(), time.GetUtcNow(), DecisionLabel.Of(drafts), drafts.Count, undoes: null, token);
        foreach (var draft in drafts)
            session.Decisions.Add(group, draft);
        return Follow(session, group);
    }

    private DecisionReceipt? TakeBack(string reviewer, Func<Store.Sqlite.ReadSession, string, long?> find)
    {
        CheckReviewer(reviewer);
        return store.Write(session => find(session.Reading, reviewer.Trim()) is { } group ? TakeBack(session, reviewer, group, token: null) : null);
    }

    private DecisionReceipt TakeBack(WriteSession session, string reviewer, long group, string? token)
    {
        var target = DecisionReader.Group(session.Reading, group) ?? throw new DecisionRefusal($"There is no group of decisions {group}.");
        if (target.Undone)
            throw new DecisionRefusal($"Group {group} ({target.Label}) is taken back already.", stale: true);
        var id = session.Decisions.AddGroup(reviewer.Trim(), time.GetUtcNow(), DecisionLabel.Undo(target), decisions: 0, undoes: group, token);
        return Follow(session, id);
    }

    // The articles concerned are brought in step in the same transaction.
    private DecisionReceipt Follow(WriteSession session, long group)
    {
        var now = StoreTime.Format(time.GetUtcNow());
        var articles = DecisionReader.Articles(session.Reading, group);
        foreach (var article in articles)
            session.Rulings.Apply(article, now);
        session.Claims.Merge();
        foreach (var article in articles)
            ReviewIndex.Judge(session, article);
        return new(DecisionReader.Group(session.Reading, group)!, ArticleItems.OfGroup(session.Reading, group), Repeated: false);
    }

    private static DecisionRequest Request(DecisionKind kind, ClaimReference claim, string? comment) => kind switch
    {
        DecisionKind.Accept => new DecisionRequest.Accept(claim) { Comment = comment },
        DecisionKind.Reject => new DecisionRequest.Reject(claim) { Comment = comment },
        DecisionKind.Reopen => new DecisionRequest.Reopen(claim) { Comment = comment },
        _ => throw new ArgumentException($"Many claims at once are accepted, rejected or reopened, not {kind}.", nameof(kind)),
    };
}
