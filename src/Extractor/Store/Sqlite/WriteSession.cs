using Extractor.Store.Decisions.Sqlite;
using Extractor.Store.Entities.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Store.Sqlite;

/// <summary>The writing connection with its prepared statements; lives as long as the store.</summary>
internal sealed class WriteSession : IDisposable
{
    // A log of this size, or of this part of the store, is one that busy readers keep from being reused; a large store's transactions are long.
    private const long LongLog = 64L << 20;

    private const int PartOfStore = 16;

    private readonly StoreFile _file;
    private readonly WriterLock _lock;
    private readonly Statement _run;
    private long _names;

    public WriteSession(StoreFile file)
    {
        _file = file;
        _lock = new(file.Path);
        Connection = file.OpenWriter();
        Terms = new(Connection);
        Articles = new(Connection);
        Editions = new(Connection, Terms);
        Claims = new(Connection, Terms, file.Path);
        Reading = new(Connection);
        Rulings = new(Connection, Reading, Claims, Editions);
        Decisions = new(Connection);
        _run = new(Connection, "SELECT extractor FROM run WHERE id = ?");
    }

    public SqliteConnection Connection { get; }

    public TermWriter Terms { get; }

    public ArticleTable Articles { get; }

    public EditionWriter Editions { get; }

    public ClaimWriter Claims { get; }

    /// <summary>Reads on the writing connection: what the open transaction has written is seen.</summary>
    public ReadSession Reading { get; }

    public RulingWriter Rulings { get; }

    public DecisionWriter Decisions { get; }

    public void Begin()
    {
        _file.Retry.Execute(BeginOnce);
        Claims.Follow();
        // Another process may have changed names since.
        if (NameTable.Revision(Reading) is var revision && revision != _names)
            (_names, Claims.Names) = (revision, NameTable.Book(Reading));
    }

    /// <summary>Has the claims that are written next follow what names stand for now.</summary>
    public void ReadNames() => (_names, Claims.Names) = (NameTable.Revision(Reading), NameTable.Book(Reading));

    /// <summary>Has claims follow what names stand for now, and merges those concerned.</summary>
    public void Rename()
    {
        var (before, now) = (Claims.Names, NameTable.Book(Reading));
        var differences = now.Differences(before).ToList();
        NameTable.Write(Reading, now);
        (_names, Claims.Names) = (NameTable.Revision(Reading), now);
        ClaimMover.Move(this, differences, before);
        Claims.Merge();
    }

    /// <returns>False when another process writes: this one does not wait.</returns>
    public bool TryBegin()
    {
        try
        {
            BeginOnce();
            return true;
        }
        catch (SqliteException error) when (LockRetry.IsLocked(error))
        {
            return false;
        }
    }

    public void Commit()
    {
        _file.Retry.Execute(() => StoreFile.Execute(Connection, "COMMIT"));
        // Emptied now and then: with readers at work the log is else only appended to.
        if (_file.LogBytes is var log && log > LongLog && log > _file.Bytes / PartOfStore)
            StoreFile.Execute(Connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        _lock.Release();
    }

    public void Rollback()
    {
        StoreFile.TryRollback(Connection);
        _lock.Release();
        Terms.Forget();
        // Names may have been changed by what is rolled back.
        _names = -1;
        Claims.Forget();
    }

    /// <exception cref="ArgumentException">There is no such run.</exception>
    public RunKey Run(long id)
    {
        var extractor = _run.Begin().Add(id).Step() ? _run.Text(0) : null;
        _run.Reset();
        return extractor is null ? throw new ArgumentException($"The store has no run {id}; BeginRun gives the number.", nameof(id)) : new(id, extractor);
    }

    public void Dispose()
    {
        _run.Dispose();
        Decisions.Dispose();
        Rulings.Dispose();
        Claims.Dispose();
        Editions.Dispose();
        Articles.Dispose();
        Terms.Dispose();
        // With the connection.
        Reading.Dispose();
        _lock.Dispose();
    }

    private void BeginOnce()
    {
        _lock.Take();
        try
        {
            StoreFile.Execute(Connection, "BEGIN IMMEDIATE");
        }
        catch
        {
            _lock.Release();
            throw;
        }
    }
}
