namespace Extractor.Store.Care;

/// <summary>What can be wrong with the place of a copy, in sentences.</summary>
internal static class BackupErrors
{
    public static StoreException Exists(string path) => new(StoreFailure.CannotOpen, path,
        $"There is a file at {path} already. Name another one, or say --replace.");

    public static StoreException IsTheStore(string path) => new(StoreFailure.CannotOpen, path,
        $"{path} is the store itself. Name another file.");

    public static StoreException NoBackup(string path) => new(StoreFailure.CannotOpen, path,
        $"There is no file at {path}. Give the path of a copy that “extractor backup” made.");

    public static StoreException InUse(string path) => new(StoreFailure.Locked, path,
        $"The store {path} is in use by another process. End it, and restore again; nothing was changed.");

    public static StoreException NotEmpty(string path, long articles) => new(StoreFailure.CannotOpen, path,
        $"The store {path} already holds articles ({articles}), and an import makes a store anew. Name another file as store.path in pipeline.json, or move this one away.");

    public static StoreException Failed(string path, Exception inner) => new(StoreFailure.Other, path,
        $"{path} could not be written: {inner.Message} The store is as it was.", inner);
}
