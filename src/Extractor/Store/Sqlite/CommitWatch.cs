using Microsoft.Data.Sqlite;

namespace Extractor.Store.Sqlite;

/// <summary>Notices commits of any process. SQLite counts them for each connection by itself, hence one connection of its own.</summary>
internal sealed class CommitWatch(StoreFile file) : IDisposable
{
    private readonly Lock _lock = new();
    private ReadSession? _session;

    public long Number()
    {
        lock (_lock)
        {
            try
            {
                _session ??= new(file.OpenReader());
                using var version = _session.Prepare("PRAGMA data_version");
                return version.Begin().Step() ? version.Long(0) : throw new InvalidOperationException("SQLite tells no data_version.");
            }
            catch (SqliteException error)
            {
                throw StoreErrors.Explain(error, file.Path);
            }
        }
    }

    public void Dispose() => _session?.Dispose();
}
