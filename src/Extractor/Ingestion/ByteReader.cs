using System.Runtime.ExceptionServices;

namespace Extractor.Ingestion;

/// <summary>Reads a stream forwards with a look ahead, by lines or by counted bytes, in one buffer of fixed size.</summary>
internal sealed class ByteReader : IDisposable
{
    private const int LargestBuffer = 64 * 1024;
    private const int SmallestBuffer = 512;

    private readonly Stream _stream;
    private readonly byte[] _buffer;
    private int _start;
    private int _end;
    private long _before;
    private ExceptionDispatchInfo? _fault;

    public ByteReader(Stream stream)
    {
        _stream = stream;
        _buffer = new byte[stream.CanSeek ? Math.Clamp(stream.Length, SmallestBuffer, LargestBuffer) : LargestBuffer];
    }

    public ByteReader(byte[] bytes)
        : this(new MemoryStream(bytes, writable: false))
    {
    }

    /// <summary>The stream itself when nothing was read of it yet and it can seek, for readers that need to jump; otherwise null.</summary>
    public Stream? Seekable
    {
        get
        {
            if (!_stream.CanSeek || _before != 0 || _start != 0)
                return null;
            (_start, _end) = (0, 0);
            _stream.Position = 0;
            return _stream;
        }
    }

    /// <summary>Bytes in all; null when the stream cannot tell.</summary>
    public long? Length => _stream.CanSeek ? _stream.Length : null;

    /// <summary>Bytes taken so far.</summary>
    public long Position => _before + _start;

    /// <summary>The next bytes without taking them: so many, or fewer at the end.</summary>
    /// <param name="count">At most 64 KiB, of a stream that is shorter at most its length.</param>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (_end - _start < count && Fill())
        {
        }
        return _buffer.AsSpan(_start, Math.Min(count, _end - _start));
    }

    /// <returns>-1 at the end.</returns>
    public int ReadByte() => _start < _end || Fill() ? _buffer[_start++] : -1;

    /// <summary>What is in the buffer, at least one byte unless at the end; <see cref="Skip(int)"/> takes of it.</summary>
    public ReadOnlySpan<byte> Ahead() => _start < _end || Fill() ? _buffer.AsSpan(_start, _end - _start) : [];

    public void Skip(int count) => _start += count;

    public int Read(Span<byte> target)
    {
        var ahead = Ahead();
        var count = Math.Min(ahead.Length, target.Length);
        ahead[..count].CopyTo(target);
        _start += count;
        return count;
    }

    /// <summary>A line without its end.</summary>
    /// <param name="limit">Longest line that is kept.</param>
    /// <returns>Null at the end; the line's first bytes and <c>IsWhole</c> false when it is longer than the limit.</returns>
    public (byte[] Line, bool IsWhole)? ReadLine(int limit)
    {
        if (Ahead().IsEmpty)
            return null;
        ByteCollector line = new(limit);
        while (Ahead() is { IsEmpty: false } ahead)
        {
            var length = ahead.IndexOf((byte)'\n');
            line.Add(length < 0 ? ahead : ahead[..length]);
            Skip(length < 0 ? ahead.Length : length + 1);
            if (length >= 0)
                break;
        }
        var bytes = line.ToArray();
        return (bytes is [.., (byte)'\r'] ? bytes[..^1] : bytes, line.IsWhole);
    }

    /// <summary>All bytes up to the end, or up to a count.</summary>
    /// <returns><c>IsWhole</c> is false when there are more than the limit; of a count all are taken nevertheless.</returns>
    public (byte[] Bytes, bool IsWhole) ReadToEnd(long limit, long count = long.MaxValue)
    {
        ByteCollector bytes = new(limit);
        var toEnd = count == long.MaxValue;
        while (count > 0 && Ahead() is { IsEmpty: false } ahead)
        {
            var taken = (int)Math.Min(count, ahead.Length);
            bytes.Add(ahead[..taken]);
            Skip(taken);
            count -= taken;
            if (!bytes.IsWhole && toEnd)
                break;
        }
        return (bytes.ToArray(), bytes.IsWhole);
    }

    /// <summary>The rest as a stream, for decompressors.</summary>
    public Stream AsStream() => new Rest(this);

    public void Dispose() => _stream.Dispose();

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _before += _start;
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _buffer.Length)
            return false;
        if (_fault is not null && _end == _start)
            _fault.Throw();
        try
        {
            var read = _fault is null ? _stream.Read(_buffer, _end, _buffer.Length - _end) : 0;
            _end += read;
            return read > 0;
        }
        catch (Exception fault) when (_end > _start && fault is (IOException or InvalidDataException))
        {
            // What was read before the fault comes first.
            _fault = ExceptionDispatchInfo.Capture(fault);
            return false;
        }
    }

    private sealed class Rest(ByteReader reader) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => reader.Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer) => reader.Read(buffer);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
