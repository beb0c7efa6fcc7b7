using Extractor.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Store.Care;

/// <summary>
/// Builds a store from what another one was told, times included, and ends in the same state. It is built beside its place
/// and put there by <see cref="Finish"/>: an import that fails leaves nothing.
/// </summary>
public sealed class LedgerImport : IDisposable
{
    private const int EditionsPerTransaction = 500;

    private readonly StoreOptions _target;
    private readonly TimeProvider _time;
    private readonly string _partial;
    private readonly SqliteClaimStore _store;
    private EditionRestorer? _open;
    private bool _namesAreNew;

    /// <param name="target">A store that is absent or holds no articles.</param>
    /// <exception cref="StoreException">It holds some, or its place cannot be written.</exception>
    public LedgerImport(StoreOptions target, TimeProvider time)
    {
        (_target, _time) = (target, time);
        RefuseArticles();
        _partial = Path.GetFullPath(target.Path) + ".importing";
        DeletePartial();
        _store = SqliteClaimStore.Open(target with { Path = _partial }, time);
    }

    /// <summary>How many editions came in.</summary>
    public long Editions { get; private set; }

    public void Add(StoredRun run) => Guarded(restorer => restorer.Add(run));

    /// <summary>Adds an edition; the editions of one article come in the order in which they were stored.</summary>
    /// <exception cref="StoreRefusal">A span does not hold, or another text has the same content hash.</exception>
    /// <exception cref="ArgumentException">Its run was not added.</exception>
    public void Add(StoredEdition edition)
    {
        OccurrenceCheck.Verify(edition.Article, edition.Claims, edition.Unclaimed);
        if (_namesAreNew)
            Guarded(static restorer => restorer.ReadNames());
        _namesAreNew = false;
        Guarded(restorer => restorer.Add(edition));
        if (++Editions % EditionsPerTransaction == 0)
            Commit();
    }

    /// <exception cref="ArgumentException">No such table or column is carried.</exception>
    public void Add(StoredRow row)
    {
        Guarded(restorer => restorer.Add(row));
        _namesAreNew |= RowTables.Names.Contains(row.Table);
    }

    /// <exception cref="StoreRefusal">A span does not hold.</exception>
    /// <exception cref="ArgumentException">Its edition was not added.</exception>
    public void Add(MadeClaim made) => Guarded(restorer => restorer.Add(made));

    /// <exception cref="ArgumentException">No edition of the article was added.</exception>
    public void Add(MissingArticle missing) => Guarded(restorer => restorer.Add(missing));

    /// <summary>Makes everything durable and puts the store in its place.</summary>
    public void Finish()
    {
        Guarded(static restorer => restorer.Settle());
        Commit();
        _store.IndexText();
        _store.Dispose();
        RefuseArticles();
        StoreSwap.Replace(Path.GetFullPath(_target.Path), _partial, _time);
    }

    public void Dispose()
    {
        _open?.Dispose();
        _store.Dispose();
        DeletePartial();
    }

    private void Guarded(Action<EditionRestorer> action)
    {
        try
        {
            action(_open ??= new(_store.Writing));
        }
        catch (SqliteException error)
        {
            throw StoreErrors.Explain(error, _partial);
        }
    }

    private void Commit()
    {
        if (_open is null)
            return;
        Guarded(static restorer => restorer.Commit());
        _open.Dispose();
        _open = null;
    }

    private void RefuseArticles()
    {
        if (!File.Exists(_target.Path))
            return;
        using var store = SqliteClaimStore.Open(_target with { ReadOnly = true }, _time);
        var status = store.Status();
        if (status.Articles + status.RetiredArticles > 0)
            throw BackupErrors.NotEmpty(Path.GetFullPath(_target.Path), status.Articles + status.RetiredArticles);
    }

    private void DeletePartial()
    {
        if (!Directory.Exists(Path.GetDirectoryName(_partial)))
            return;
        foreach (var ending in (string[])["", "-wal", "-shm", "-journal", ".lock"])
            File.Delete(_partial + ending);
    }
}
