using Extractor.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Store.Care;

/// <summary>Copies a store while it is in use, and puts a copy back in its place.</summary>
public static class StoreBackup
{
    /// <summary>
    /// Copies the store as it is at one moment, and the filters that were saved beside it, into one file; writers and readers go on meanwhile.
    /// The file appears under its name when it is whole and was checked, so that what was there before is never half overwritten.
    /// </summary>
    /// <param name="options">The store.</param>
    /// <param name="target">The file to make.</param>
    /// <param name="replace">Whether a file of this name may be replaced.</param>
    /// <returns>The copy's size in bytes.</returns>
    /// <exception cref="StoreException">The store or the place of the copy fails.</exception>
    public static long Make(StoreOptions options, string target, bool replace, TimeProvider time)
    {
        var path = Path.GetFullPath(target);
        if (path == Path.GetFullPath(options.Path))
            throw BackupErrors.IsTheStore(path);
        if (!replace && File.Exists(path))
            throw BackupErrors.Exists(path);
        var partial = path + ".partial";
        try
        {
            File.Delete(partial);
            Copy(options, partial, time);
            Check(partial, time);
            File.Move(partial, path, overwrite: true);
            return new FileInfo(path).Length;
        }
        catch (SqliteException error) when (error.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT)
        {
            throw StoreErrors.Explain(error, Path.GetFullPath(options.Path));
        }
        catch (SqliteException error)
        {
            throw BackupErrors.Failed(path, StoreErrors.Explain(error, path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw BackupErrors.Failed(path, error);
        }
        finally
        {
            DeleteQuietly(partial);
        }
    }

    /// <summary>
    /// Puts a copy in the store's place, with the saved filters if it holds any. The store that was there is kept beside it, and so are its filters
    /// where others take their place.
    /// </summary>
    /// <param name="options">The store.</param>
    /// <param name="source">The copy; it stays as it is.</param>
    /// <returns>Where the store that was there is now; null when there was none.</returns>
    /// <exception cref="StoreException">The copy is no sound store, or the store is in use.</exception>
    public static string? Restore(StoreOptions options, string source, TimeProvider time)
    {
        var from = Path.GetFullPath(source);
        var to = Path.GetFullPath(options.Path);
        if (from == to)
            throw BackupErrors.IsTheStore(to);
        if (!File.Exists(from))
            throw BackupErrors.NoBackup(from);
        var partial = to + ".restoring";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Delete(partial);
            // Through SQLite: a copy whose log lies beside it is taken with what the log holds.
            Copy(options with { Path = from }, partial, time);
            var filters = SavedFilters.Unpack(partial);
            Check(partial, time);
            var kept = StoreSwap.Replace(to, partial, time);
            if (filters is not null)
                SavedFilters.Put(options, filters, kept);
            return kept;
        }
        catch (SqliteException error) when (error.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT)
        {
            throw StoreErrors.Explain(error, from);
        }
        catch (SqliteException error)
        {
            throw StoreErrors.Explain(error, to);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw BackupErrors.Failed(to, error);
        }
        finally
        {
            DeleteQuietly(partial);
        }
    }

    private static void Copy(StoreOptions options, string target, TimeProvider time)
    {
        using var source = new StoreFile(options with { ReadOnly = true }, time).OpenForCopy();
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = target, Pooling = false }.ToString());
        copy.Open();
        source.BackupDatabase(copy);
        // One file without a log, whole on the disk before it gets its name.
        StoreFile.Execute(copy, "PRAGMA journal_mode = DELETE");
        StoreFile.Execute(copy, "PRAGMA synchronous = FULL");
        SavedFilters.Pack(options, copy);
    }

    private static void Check(string path, TimeProvider time)
    {
        using var copy = new StoreFile(new() { Path = path, ReadOnly = true }, time).OpenForCopy();
        using var check = new Statement(copy, "PRAGMA integrity_check(1)");
        if (check.Begin().Step() && check.Text(0) is var finding && finding != "ok")
            throw StoreErrors.Unsound(path, finding);
    }

    // What is left of a failed attempt is overwritten by the next; its own error must not hide the first one.
    private static void DeleteQuietly(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            System.Diagnostics.Trace.TraceWarning($"{path} could not be deleted: {error.Message}");
        }
    }
}
