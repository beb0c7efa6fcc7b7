using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Extractor.Store.Sqlite;

/// <summary>Read-only connections that live as long as the store; each serves one reader at a time.</summary>
internal sealed class ReaderPool(StoreFile file) : IDisposable
{
    private readonly ConcurrentBag<SqliteConnection> _free = [];

    /// <summary>Runs a read on one snapshot of the store.</summary>
    public T Read<T>(Func<SqliteConnection, T> read)
    {
        try
        {
            var connection = _free.TryTake(out var free) ? free : file.OpenReader();
            try
            {
                StoreFile.Execute(connection, "BEGIN");
                return read(connection);
            }
            finally
            {
                StoreFile.TryRollback(connection);
                _free.Add(connection);
            }
        }
        catch (SqliteException error)
        {
            throw StoreErrors.Explain(error, file.Path);
        }
    }

    public void Dispose()
    {
        while (_free.TryTake(out var connection))
            connection.Dispose();
    }
}
