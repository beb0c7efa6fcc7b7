namespace Extractor.Store;

/// <summary>What is wrong with the place that holds the store.</summary>
public enum StoreFailure
{
    /// <summary>Another process writes, and did not stop within the lock timeout.</summary>
    Locked,
    ReadOnly,
    DiskFull,

    /// <summary>The file is no SQLite database, or one of another program.</summary>
    NotAStore,

    /// <summary>Written by a later version of Extractor.</summary>
    NewerSchema,
    Damaged,

    /// <summary>The file or its folder cannot be opened or made.</summary>
    CannotOpen,
    Other,
}
