using Extractor.Claims;
using Microsoft.Data.Sqlite;

namespace Extractor.Store.Sqlite;

/// <inheritdoc cref="IStoreWriter"/>
internal sealed class SqliteStoreWriter : IStoreWriter
{
    private readonly WriteSession _session;
    private readonly string _path;
    private readonly string _now;
    private readonly Action _release;
    private RunKey _run;
    private bool _open;

    /// <param name="now">Store time of everything that this transaction does.</param>
    /// <param name="release">Lets the next writer in.</param>
    public SqliteStoreWriter(WriteSession session, string path, DateTimeOffset now, Action release)
    {
        (_session, _path, _now, _release) = (session, path, StoreTime.Format(now), release);
        session.Begin();
        _open = true;
    }

    public PutOutcome Put(StoredArticle article, IReadOnlyList<ClaimOccurrence> occurrences, IReadOnlyList<UnclaimedNumber> unclaimed, long runId)
    {
        OccurrenceCheck.Verify(article, occurrences, unclaimed);
        return Guarded(() => PutChecked(article, occurrences, unclaimed, runId));
    }

    public bool MarkMissing(string articleId) => Guarded(() =>
    {
        if (_session.Articles.Last(articleId) is not { MissingSince: null } last)
            return false;
        _session.Articles.SetMissing(last.Article, _now);
        return true;
    });

    public bool Retire(string articleId, string reason) => Guarded(() =>
    {
        if (_session.Articles.Last(articleId) is not { RetiredAt: null } last)
            return false;
        RetireEdition(last, reason);
        return true;
    });

    public void Commit() => Guarded(() =>
    {
        _session.Claims.Merge();
        _session.Commit();
        _open = false;
        return true;
    });

    public void Dispose()
    {
        if (_open)
            _session.Rollback();
        _open = false;
        _release();
    }

    private PutOutcome PutChecked(StoredArticle article, IReadOnlyList<ClaimOccurrence> occurrences, IReadOnlyList<UnclaimedNumber> unclaimed, long runId)
    {
        if (_run.Id != runId)
            _run = _session.Run(runId);
        var last = _session.Articles.Last(article.Id);
        var unchanged = last is not null && last.State.Holds(article.ContentHash, _run.Extractor);
        // Before anything is written: it may refuse.
        var content = unchanged ? default : _session.Editions.Content(article);
        if (last?.MissingSince is not null)
            _session.Articles.SetMissing(last.Article, since: null);
        if (last is not null && article.Source is { } source)
            _session.Articles.SetSource(last.Article, source);
        if (unchanged)
            return PutOutcome.Unchanged;
        var outcome = last switch
        {
            null or { RetiredAt: not null } => PutOutcome.Added,
            _ when last.ContentHash == article.ContentHash => PutOutcome.Reextracted,
            _ => PutOutcome.Edited,
        };
        if (outcome != PutOutcome.Added)
            RetireEdition(last!, outcome == PutOutcome.Edited ? "the article was edited" : $"the article was read again by version {_run.Extractor}");
        Insert(article, last?.Article ?? Added(article), content, occurrences, unclaimed);
        _session.Rulings.Apply(article.Id, _now);
        _session.Claims.MergeIfMany();
        return outcome;
    }

    private void Insert(
        StoredArticle article, long articleRow, (long Id, bool IsNew) content,
        IReadOnlyList<ClaimOccurrence> occurrences, IReadOnlyList<UnclaimedNumber> unclaimed)
    {
        var sentences = _session.Editions.Sentences(content.Id, content.IsNew, occurrences);
        var next = _session.Claims.NextOccurrence();
        var edition = _session.Editions.Edition(articleRow, content.Id, article, _run, next, occurrences.Count, _now);
        foreach (var occurrence in occurrences)
            _session.Claims.Add(occurrence, next++, edition, sentences[occurrence.Sentence], article, _now);
        _session.Editions.Rest(edition, article.Removed, unclaimed);
    }

    private long Added(StoredArticle article)
    {
        var row = _session.Articles.Add(article.Id);
        if (article.Source is { } source)
            _session.Articles.SetSource(row, source);
        return row;
    }

    private void RetireEdition(LastEdition last, string reason)
    {
        _session.Articles.Retire(last.Edition, _now, reason);
        _session.Claims.Retire(last);
        _session.Rulings.Retire(last);
    }

    // After an error inside SQLite the transaction may hold half an article: it is given up as a whole.
    private T Guarded<T>(Func<T> action)
    {
        if (!_open)
            throw new InvalidOperationException("The transaction has ended: it was committed, or failed. Begin another one.");
        try
        {
            return action();
        }
        catch (Exception error) when (error is not StoreRefusal)
        {
            _session.Rollback();
            _open = false;
            if (error is SqliteException failure)
                throw StoreErrors.Explain(failure, _path);
            throw;
        }
    }
}
