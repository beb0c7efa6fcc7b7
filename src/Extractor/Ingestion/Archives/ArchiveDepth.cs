namespace Extractor.Ingestion.Archives;

internal static class ArchiveDepth
{
    /// <exception cref="BrokenContentException">The content lies in too many archives.</exception>
    public static void Check(SourceContent source, ArchiveLimits limits)
    {
        if (source.Depth >= limits.MaxDepth)
            throw new BrokenContentException(ReadFailureKind.ArchiveLimit, $"lies in more than {limits.MaxDepth} archives, one inside the other, and is not read; unpack the outer ones.");
    }
}
