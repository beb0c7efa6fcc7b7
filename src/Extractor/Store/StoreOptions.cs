namespace Extractor.Store;

/// <summary>Where the store is and how long it waits.</summary>
public sealed record StoreOptions
{
    /// <summary>The database file; its folder is made when it is absent.</summary>
    public required string Path { get; init; }

    /// <summary>The file beside the store that keeps the filters which reviewers saved.</summary>
    public string FilterPath => Path + ".filters";

    /// <summary>How long a writer waits for another process, in all, before it gives up.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Never write: the file must exist, with the current schema.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Page cache of the writing connection, in MiB; readers take a quarter of it each.</summary>
    public int CacheMegabytes { get; init; } = 64;

    /// <summary>
    /// How much of the file's beginning readers see as memory instead of reading it page by page, in MiB. It counts as this process's memory, though
    /// the system can take it back at any time.
    /// </summary>
    public int MapMegabytes { get; init; } = 64;

    /// <exception cref="ArgumentException">A value is out of range; the message names it.</exception>
    public void Validate()
    {
        if (string.IsNullOrWhiteSpace(Path))
            throw new ArgumentException("store.path is empty: name the file that holds the store, for example \"extractor.db\".");
        if (LockTimeout < TimeSpan.Zero || LockTimeout > TimeSpan.FromHours(1))
            throw new ArgumentException($"store.lockTimeout is {LockTimeout}: give a time between 0 and 1 hour.");
        if (CacheMegabytes is < 1 or > 4096)
            throw new ArgumentException($"store.cacheMegabytes is {CacheMegabytes}: give a number between 1 and 4096.");
        if (MapMegabytes is < 0 or > 65_536)
            throw new ArgumentException($"store.mapMegabytes is {MapMegabytes}: give a number between 0 and 65536.");
    }
}
