namespace Extractor.Ingestion.Archives;

/// <summary>How far an archive may expand before it counts as a bomb.</summary>
public sealed record ArchiveLimits
{
    /// <summary>Bytes that come out for each that goes in, at most; text packs 3 to 30 times, markup of templates a little more.</summary>
    public int MaxRatio { get; init; } = 200;

    /// <summary>Expanded bytes up to which the ratio is not asked for: small files of blanks pack extremely well.</summary>
    public long RatioFreeBytes { get; init; } = 4L << 20;

    /// <summary>Expanded bytes of one archive in all; 16 GiB unless set.</summary>
    public long MaxExpandedBytes { get; init; } = 16L << 30;

    /// <summary>Files in one archive; 100,000 unless set.</summary>
    public int MaxEntries { get; init; } = 100_000;

    /// <summary>Archives within archives; 3 unless set.</summary>
    public int MaxDepth { get; init; } = 3;

    /// <exception cref="ArgumentException">A value cannot work; the message names it and says what would.</exception>
    public void Validate()
    {
        if (MaxRatio < 2)
            throw new ArgumentException($"MaxRatio is {MaxRatio}; it must be 2 or more.");
        if (RatioFreeBytes < 0)
            throw new ArgumentException($"RatioFreeBytes is {RatioFreeBytes}; it must not be negative.");
        if (MaxExpandedBytes < 1)
            throw new ArgumentException($"MaxExpandedBytes is {MaxExpandedBytes}; it must be positive.");
        if (MaxEntries < 1 || MaxDepth < 1)
            throw new ArgumentException($"MaxEntries is {MaxEntries} and MaxDepth {MaxDepth}; both must be positive.");
    }
}
