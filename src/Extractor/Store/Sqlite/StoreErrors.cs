using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Extractor.Store.Sqlite;

/// <summary>SQLite's error codes to sentences that say what, where and what to do.</summary>
internal static class StoreErrors
{
    public static StoreException Explain(SqliteException error, string path)
    {
        var (failure, message) = error.SqliteErrorCode switch
        {
            SQLITE_BUSY or SQLITE_LOCKED => (StoreFailure.Locked,
                $"The store {path} is locked: {Writer(path)} writes to it. Wait until it has finished, or end it, and run again; what was committed before is kept."),
            SQLITE_READONLY => (StoreFailure.ReadOnly,
                $"The store {path} cannot be written: the file or its folder is read-only. Give yourself the right to write there, or name another file."),
            SQLITE_FULL => (StoreFailure.DiskFull,
                $"The disk that holds the store {path} is full. Free some space and run again; what was committed before is kept."),
            SQLITE_NOTADB => NotADatabase(path),
            SQLITE_CORRUPT => (StoreFailure.Damaged,
                $"The store {path} is damaged ({Detail(error)}). Restore it from a backup, or move it away and run again to build it anew from the corpus."),
            SQLITE_CANTOPEN => (StoreFailure.CannotOpen,
                $"The store {path} cannot be opened. Check that the path is right, that it names a file, and that you may read and write its folder."),
            SQLITE_IOERR => (StoreFailure.Other,
                $"Reading or writing the store {path} failed ({Detail(error)}). Check the disk and run again; what was committed before is kept."),
            _ => (StoreFailure.Other, $"The store {path} failed: {Detail(error)}."),
        };
        return new(failure, path, message, error);
    }

    public static StoreException Newer(string path, int found) => new(StoreFailure.NewerSchema, path,
        $"The store {path} was written by a newer version of Extractor (its schema is {found}, this version knows {Migration.Latest}). Use that version, or name another file.");

    public static StoreException Older(string path, int found) => new(StoreFailure.ReadOnly, path,
        $"The store {path} has schema {found} and needs {Migration.Latest}, but is opened for reading only. Run Extractor once with the right to write to bring it up to date.");

    public static StoreException Missing(string path) => new(StoreFailure.CannotOpen, path,
        $"There is no store at {path}. Run “extractor run” to make it, or name another file.");

    public static StoreException LogCannotBeRead(string path, SqliteException inner) => new(StoreFailure.ReadOnly, path,
        $"The store {path} cannot be read where it is: its folder may not be written, and the last changes are still in {path}-wal. Read it once with the right to write there, or copy both files to a folder of your own.", inner);

    public static StoreException OtherProgram(string path) => new(StoreFailure.NotAStore, path,
        $"The file {path} is a SQLite database, but not a store of Extractor: it has other tables. Name another file.");

    public static StoreException Folder(string path, Exception inner) => new(StoreFailure.CannotOpen, path,
        $"The folder of the store {path} cannot be made: {inner.Message} Make it, or name another file.", inner);

    public static StoreException OpenedForReading(string path) => new(StoreFailure.ReadOnly, path,
        $"The store {path} was opened for reading only. Open it for writing to change it.");

    public static StoreException WriterTaken(string path) => new(StoreFailure.Locked, path,
        $"Another part of this process has been writing to the store {path} for too long. Run again.");

    public static StoreException KeysCollide(string path, string id) => new(StoreFailure.Other, path,
        $"Two different claims have the id {id} in the store {path}. This is not expected to ever happen; please report it with both sentences.");

    public static StoreException Unsound(string path, string finding) => new(StoreFailure.Damaged, path,
        $"The store {path} is damaged ({finding}). Restore it from a backup, or move it away and run again to build it anew from the corpus.");

    private static (StoreFailure Failure, string Message) NotADatabase(string path) => (StoreFailure.NotAStore,
        $"The file {path} is no SQLite database. Name another file, or move this one away and run again.");

    private static string Writer(string path) => WriterLock.Holder(path) is { } process ? $"process {process}" : "another process";

    private static string Detail(SqliteException error)
    {
        var first = error.Message.IndexOf('\'', StringComparison.Ordinal);
        var last = error.Message.LastIndexOf('\'');
        return last > first ? error.Message[(first + 1)..last] : error.Message;
    }
}
