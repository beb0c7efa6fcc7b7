using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Extractor.Store.Sqlite;

/// <summary>Read-only connections that live as long as the store; each serves one reader at a time.</summary>
internal sealed class ReaderPool(StoreFile file) : IDisposable
{
    private readonly ConcurrentBag<ReadSession> _free = [];

    /// <summary>Runs a read on one snapshot of the store.</summary>
    public T Read<T>(Func<ReadSession, T> read)
    {
        try
        {
            var session = Take();
            try
            {
                using (var begin = session.Prepare("BEGIN"))
                    begin.Begin().Run();
                return read(session);
            }
            finally
            {
                StoreFile.TryRollback(session.Connection);
                _free.Add(session);
            }
        }
        catch (SqliteException error)
        {
            throw StoreErrors.Explain(error, file.Path);
        }
    }

    /// <summary>Reads one by one, as they are asked for, what stands in one snapshot of the store.</summary>
    public IEnumerable<T> Stream<T>(Func<ReadSession, IEnumerable<T>> read)
    {
        var session = Explained(Take);
        try
        {
            Explained(() => StoreFile.Execute(session.Connection, "BEGIN"));
            using var items = read(session).GetEnumerator();
            while (Explained(items.MoveNext))
                yield return items.Current;
        }
        finally
        {
            StoreFile.TryRollback(session.Connection);
            _free.Add(session);
        }
    }

    public void Dispose()
    {
        while (_free.TryTake(out var session))
            session.Dispose();
    }

    private ReadSession Take()
    {
        while (_free.TryTake(out var free))
        {
            if (file.IsCurrent(free.Connection))
                return free;
            free.Dispose();
        }
        return new(file.OpenReader());
    }

    private T Explained<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SqliteException error)
        {
            throw StoreErrors.Explain(error, file.Path);
        }
    }

    private void Explained(Action action) => Explained(() =>
    {
        action();
        return true;
    });
}
