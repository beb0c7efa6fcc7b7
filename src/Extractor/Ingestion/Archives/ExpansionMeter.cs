namespace Extractor.Ingestion.Archives;

/// <summary>Counts what comes out of an archive and ends it when that is too much for what went in.</summary>
/// <param name="packed">Bytes that went in so far.</param>
internal sealed class ExpansionMeter(ArchiveLimits limits, Func<long> packed)
{
    private long _expanded;

    /// <summary>A limit was passed: nothing more of the archive may be read.</summary>
    public bool IsOver { get; private set; }

    /// <exception cref="BrokenContentException">A limit is passed.</exception>
    public void Add(int bytes)
    {
        _expanded += bytes;
        if (_expanded > limits.MaxExpandedBytes)
            throw Over($"unpacks to more than {FileBytes.Megabytes(limits.MaxExpandedBytes)} MB and is not read further; unpack it and split it.");
        if (_expanded > limits.RatioFreeBytes && _expanded / limits.MaxRatio > packed())
            throw Over($"unpacks to more than {limits.MaxRatio} times its size, as archives made to fill a disk do, and is not read further; if you trust it, unpack it yourself.");
    }

    private BrokenContentException Over(string what)
    {
        IsOver = true;
        return new BrokenContentException(ReadFailureKind.ArchiveLimit, what);
    }
}
