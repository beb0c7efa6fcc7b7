namespace Extractor.Ingestion;

/// <summary>Loads a file of bounded size; what stands in the way becomes a failure.</summary>
internal static class FileBytes
{
    public static (byte[]? Bytes, ReadFailure? Failure) Load(string path, long limit)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0'))
            return Fail(ReadFailureKind.NotFound, path, "No file is named; give the path of an article.");
        try
        {
            if (Directory.Exists(path))
                return Fail(ReadFailureKind.Directory, path, $"{path} is a folder, not a file; name a file in it, or run the folder as a corpus.");
            if (new FileInfo(path) is { LinkTarget: not null } link && IsLoop(link))
                return Fail(ReadFailureKind.LinkLoop, path, $"{path} is a link that leads back to itself; remove it or let it point to a file.");
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            if (stream.CanSeek && stream.Length > limit)
                return TooLarge(path, stream.Length, limit);
            return Drain(stream, path, limit);
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
            return Fail(ReadFailureKind.Unreadable, path, $"{path} cannot be read: {e.Message.TrimEnd('.')}; check the disk or the program that holds the file open, then try again.");
        }
    }

    /// <summary>A file may grow while it is read, and devices and pipes have no length: the limit is held while reading, too.</summary>
    private static (byte[]? Bytes, ReadFailure? Failure) Drain(FileStream stream, string path, long limit)
    {
        var expected = stream.CanSeek ? stream.Length : 64 * 1024;
        var buffer = new byte[Math.Min(limit, expected) + 1];
        var used = 0;
        while (true)
        {
            var read = stream.Read(buffer, used, buffer.Length - used);
            if (read == 0)
                return (buffer.AsSpan(0, used).ToArray(), null);
            used += read;
            if (used > limit)
                return TooLarge(path, null, limit);
            if (used == buffer.Length)
                Array.Resize(ref buffer, (int)Math.Min(limit + 1, buffer.Length * 2L));
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

    internal static (byte[]? Bytes, ReadFailure? Failure) TooLarge(string place, long? length, long limit)
    {
        var size = length is { } bytes ? $"{Megabytes(bytes)} MB" : $"more than {Megabytes(limit)} MB";
        return Fail(ReadFailureKind.TooLarge, place, $"{place} has {size}, the limit is {Megabytes(limit)} MB; split it into one file an article, or raise the limit (corpus.maxFileMegabytes).");
    }

    private static string Megabytes(long bytes) => (bytes / (1024m * 1024m)).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    private static (byte[]? Bytes, ReadFailure? Failure) Fail(ReadFailureKind kind, string place, string message) => (null, new ReadFailure(kind, place, message));
}
