namespace Extractor.Ingestion.Archives;

/// <summary>
/// A gzip file's bytes for a decompressor, which reads ahead: they are handed over so that no read goes beyond what may be
/// the start of a further member. So the members behind a damaged one can still be found.
/// </summary>
internal sealed class GzipMembers(ByteReader packed) : Stream
{
    private const int FixedHeader = 10;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    private static ReadOnlySpan<byte> Magic => [0x1F, 0x8B, 8];

    /// <summary>Goes on to the next place where a member may begin; what was handed over already is not looked at again.</summary>
    /// <returns>False when there is none.</returns>
    public bool SkipToMember()
    {
        while (packed.Peek(FixedHeader) is { Length: FixedHeader } head)
        {
            // The upper bits of the flags are reserved, and tell a header from three such bytes among packed ones.
            if (head.StartsWith(Magic) && head[3] < 0x20)
                return true;
            packed.Skip(1);
            packed.Skip(UpToMember(packed.Ahead()));
        }
        return false;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty || packed.Peek(Magic.Length).IsEmpty)
            return 0;
        var ahead = packed.Ahead();
        // The first byte belongs to the last read's place, member or not.
        var length = Math.Min(buffer.Length, 1 + UpToMember(ahead[1..]));
        return packed.Read(buffer[..length]);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Bytes before the first place where a member may begin, which can be cut off at the end.</summary>
    private static int UpToMember(ReadOnlySpan<byte> bytes)
    {
        var found = bytes.IndexOf(Magic);
        if (found >= 0)
            return found;
        return bytes switch
        {
            [.., 0x1F, 0x8B] => bytes.Length - 2,
            [.., 0x1F] => bytes.Length - 1,
            _ => bytes.Length,
        };
    }
}
