using Extractor.Claims;
using Extractor.Store.Decisions;
using Extractor.Store.Decisions.Sqlite;
using Extractor.Store.Entities;
using Extractor.Store.Entities.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Store.Sqlite;

/// <summary>The ledger in one SQLite file: write-ahead logging, one writer, any number of readers.</summary>
public sealed class SqliteClaimStore : IClaimStore
{
    private readonly TimeProvider _time;
    private readonly StoreOptions _options;
    private readonly StoreFile _file;
    private readonly ReaderPool _readers;
    private readonly CommitWatch _commits;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly WriteSession? _session;
    private readonly SqliteReviewStore _review;
    private readonly SqliteEntityStore _entities;

    private SqliteClaimStore(StoreOptions options, TimeProvider time)
    {
        (_options, _time) = (options, time);
        _file = new(options, time);
        _readers = new(_file);
        _commits = new(_file);
        _session = options.ReadOnly ? null : new WriteSession(_file);
        Review = _review = new(this, time);
        _entities = new(this, time);
    }

    public IReviewStore Review { get; }

    public IEntityStore Entities => _entities;

    public void CatchUp()
    {
        _entities.Advance();
        _review.Advance();
    }

    internal bool IsReadOnly => _session is null;

    /// <summary>The connection that writes; tests provoke errors on it.</summary>
    internal SqliteConnection Writer => Session.Connection;

    /// <summary>For an import, which is alone with the store.</summary>
    internal WriteSession Writing => Session;

    private WriteSession Session => _session ?? throw StoreErrors.OpenedForReading(_file.Path);

    /// <summary>Opens a store, makes it when the file is absent, and brings an older schema up.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="StoreException">The file cannot be used; the message says why.</exception>
    public static SqliteClaimStore Open(StoreOptions options, TimeProvider time)
    {
        options.Validate();
        SqliteClaimStore? store = null;
        try
        {
            store = new(options, time);
            if (options.ReadOnly)
                store._readers.Read(static _ => true);
            return store;
        }
        catch (SqliteException error)
        {
            throw StoreErrors.Explain(error, Path.GetFullPath(options.Path));
        }
        catch (StoreException)
        {
            store?.Dispose();
            throw;
        }
    }

    public StoredArticleState? Find(string articleId) => _readers.Read(session => ArticleReader.State(session, articleId));

    public IReadOnlyList<StoredArticleState> Articles() => _readers.Read(ArticleReader.States);

    public StoredArticle? Article(string articleId) => _readers.Read(session => ArticleReader.Read(session, articleId));

    public IReadOnlyList<UnclaimedNumber> Unclaimed(string articleId) => _readers.Read(session => ArticleReader.Unclaimed(session, articleId));

    public long BeginRun(string extractorVersion) => Write(session => RunTable.Begin(session.Connection, extractorVersion, _time.GetUtcNow()));

    public void EndRun(long runId, RunCounts counts)
    {
        Write(session =>
        {
            RunTable.End(session.Connection, runId, counts, _time.GetUtcNow());
            // Of a sample, so that it costs milliseconds: SQLite needs to know which columns tell rows apart.
            StoreFile.Execute(session.Connection, "PRAGMA analysis_limit = 500");
            StoreFile.Execute(session.Connection, "ANALYZE");
            return true;
        });
        // Now, so that no query has to.
        IndexText();
    }

    public IReadOnlyList<StoredRun> Runs(int limit) => _readers.Read(session => RunTable.Latest(session, limit));

    public IStoreWriter BeginWrite()
    {
        var session = Session;
        EnterGate();
        try
        {
            return new SqliteStoreWriter(session, _file.Path, _time.GetUtcNow(), () => _gate.Release());
        }
        catch (Exception error)
        {
            _gate.Release();
            if (error is SqliteException failure)
                throw StoreErrors.Explain(failure, _file.Path);
            throw;
        }
    }

    public ClaimPage Query(ClaimQuery query)
    {
        // A store that is only read, or that another process is writing to, answers without the index, more slowly, until a writer has caught up.
        if (_session is not null && FullText.Uses(query.Filter))
            IndexText(wait: false);
        FollowChecks(query.Filter);
        return _readers.Read(session => QueryRunner.Run(session, query));
    }

    public ClaimFacets Facets(ClaimQuery query, int rows, int values = 12)
    {
        if (_session is not null && FullText.Uses(query.Filter))
            IndexText();
        FollowChecks(query.Filter);
        return _readers.Read(session => FacetReader.Read(session, query, rows, values));
    }

    public (ClaimPage Page, ClaimFacets Facets) QueryWithFacets(ClaimQuery query, int rows, int values = 12)
    {
        if (_session is not null && FullText.Uses(query.Filter))
            IndexText();
        FollowChecks(query.Filter);
        return _readers.Read(session => QueryRunner.RunWithFacets(session, query, rows, values));
    }

    public IReadOnlyList<ArticleSummary> Latest(int limit, long? before = null) => _readers.Read(session => ArticleReader.Latest(session, limit, before));

    public ClaimHistory? Show(string claimId) => _readers.Read(session => HistoryReader.Read(session, claimId));

    public IReadOnlyList<StoredOccurrence> Occurrences(string articleId) => _readers.Read(session => ArticleReader.Occurrences(session, articleId));

    public IEnumerable<StoredOccurrence> Export() => _readers.Stream(ArticleReader.Export);

    public StoreStatus Status() => _readers.Read(session => StatusReader.Read(session, _file.Path));

    public long ChangeNumber() => _commits.Number();

    /// <summary>Brings the full-text index up to the last sentence; queries of sentence text and the end of a run do so themselves.</summary>
    public void IndexText() => IndexText(wait: true);

    /// <summary>Reads the whole file and checks that it is a sound database; the doctor checks what it says.</summary>
    /// <exception cref="StoreException">It is damaged; the message names the first finding.</exception>
    public void Verify() => _readers.Read(session =>
    {
        using var check = new Statement(session.Connection, "PRAGMA integrity_check(1)");
        if (check.Begin().Step() && check.Text(0) is var finding && finding != "ok")
            throw StoreErrors.Unsound(_file.Path, finding);
        return true;
    });

    public void Dispose()
    {
        _commits.Dispose();
        _readers.Dispose();
        _session?.Dispose();
        _gate.Dispose();
    }

    internal T Read<T>(Func<ReadSession, T> read) => _readers.Read(read);

    /// <summary>Runs an action in a transaction of its own; whatever it throws takes back all of it.</summary>
    internal T Write<T>(Func<WriteSession, T> action)
    {
        var session = Session;
        EnterGate();
        try
        {
            session.Begin();
            var result = action(session);
            session.Commit();
            return result;
        }
        catch (Exception error)
        {
            session.Rollback();
            if (error is SqliteException failure)
                throw StoreErrors.Explain(failure, _file.Path);
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    private void IndexText(bool wait) => Follow(FullText.IsBehind, FullText.IndexBatch, wait);

    // What is not judged yet because another process is writing will be at the end of its run.
    private void FollowChecks(ClaimFilter? filter)
    {
        if (_session is not null && FeatureSql.UsesChecks(filter))
            Follow(ReviewIndex.IsBehind, ReviewIndex.AdvanceBatch, wait: false);
    }

    /// <param name="batch">Does the next part in the transaction that is open, ends it, and tells whether there is more.</param>
    private void Follow(Func<ReadSession, bool> isBehind, Func<WriteSession, bool> batch, bool wait)
    {
        var more = _readers.Read(isBehind);
        while (more)
        {
            EnterGate();
            try
            {
                if (wait)
                    Session.Begin();
                else if (!Session.TryBegin())
                    return;
                more = batch(Session);
            }
            catch (SqliteException error)
            {
                throw StoreErrors.Explain(error, _file.Path);
            }
            finally
            {
                _gate.Release();
            }
        }
    }

    private void EnterGate()
    {
        if (!_gate.Wait(_options.LockTimeout))
            throw StoreErrors.WriterTaken(_file.Path);
    }
}
