namespace Extractor.Ingestion;

/// <summary>Opens files; what stands in the way becomes a failure.</summary>
internal static class FileBytes
{
    public static (Stream? Content, ReadFailure? Failure) Open(string path)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0'))
            return Fail(ReadFailureKind.NotFound, path, "No file is named; give the path of an article.");
        try
        {
            if (Directory.Exists(path))
                return Fail(ReadFailureKind.Directory, path, $"{path} is a folder, not a file; name a file in it, or run the folder as a corpus.");
            if (new FileInfo(path) is { LinkTarget: not null } link && IsLoop(link))
                return Fail(ReadFailureKind.LinkLoop, path, $"{path} is a link that leads back to itself; remove it or let it point to a file.");
            return (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0), null);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Fail(ReadFailureKind.NotFound, path, $"{path} is not there (any more); check the name, or drop the file into the folder again.");
        }
        catch (UnauthorizedAccessException)
        {
            return Fail(ReadFailureKind.Unreadable, path, $"{path} may not be read by this user; change its permissions (chmod u+r) or its owner.");
        }
        catch (IOException e)
        {
            return (null, Unreadable(path, e));
        }
    }

    private static bool IsLoop(FileInfo link)
    {
        try
        {
            link.ResolveLinkTarget(returnFinalTarget: true);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <param name="length">Null when it is not known beyond the limit.</param>
    public static ReadFailure TooLarge(string place, long? length, long limit)
    {
        var size = length is { } bytes ? $"{Megabytes(bytes)} MB" : $"more than {Megabytes(limit)} MB";
        return new ReadFailure(ReadFailureKind.TooLarge, place, $"{place} has {size}, the limit is {Megabytes(limit)} MB; split it into one file an article, or raise the limit (corpus.maxFileMegabytes).");
    }

    public static ReadFailure Unreadable(string place, IOException error) =>
        new(ReadFailureKind.Unreadable, place, $"{place} cannot be read: {error.Message.TrimEnd('.')}; check the disk or the program that holds the file open, then try again.");

    public static string Megabytes(long bytes) => (bytes / (1024m * 1024m)).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    private static (Stream? Content, ReadFailure? Failure) Fail(ReadFailureKind kind, string path, string message) => (null, new ReadFailure(kind, path, message));
}
