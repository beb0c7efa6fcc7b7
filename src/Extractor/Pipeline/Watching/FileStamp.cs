namespace Extractor.Pipeline.Watching;

/// <summary>What changes when a file does, told without reading it.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Modified">Time of the last write, in ticks of UTC.</param>
/// <param name="Mode">Permissions: a file that could not be read is tried again once they are mended; -1 where the system has none.</param>
public readonly record struct FileStamp(long Length, long Modified, int Mode)
{
    /// <returns>Null when there is no such file, or it may not be seen.</returns>
    public static FileStamp? Of(string path)
    {
        try
        {
            FileInfo file = new(path);
            if (file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target)
                file = target;
            return file.Exists ? new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks, (int)file.UnixFileMode) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>How long ago the last write was; negative when clocks disagree.</summary>
    public TimeSpan Age(TimeProvider time) => time.GetUtcNow() - new DateTimeOffset(Modified, TimeSpan.Zero);
}
