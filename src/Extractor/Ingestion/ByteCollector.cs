namespace Extractor.Ingestion;

/// <summary>Gathers bytes up to a limit; what is over it is dropped and known to be missing.</summary>
internal sealed class ByteCollector(long limit)
{
    private byte[] _bytes = [];
    private int _length;

    public bool IsWhole { get; private set; } = true;

    public int Length => _length;

    public void Add(ReadOnlySpan<byte> more)
    {
        if (!IsWhole)
            return;
        if (_length + (long)more.Length > limit)
        {
            IsWhole = false;
            return;
        }
        if (_bytes.Length - _length < more.Length)
            Array.Resize(ref _bytes, (int)Math.Min(int.MaxValue, Math.Max(_length + (long)more.Length, _bytes.Length * 2L)));
        more.CopyTo(_bytes.AsSpan(_length));
        _length += more.Length;
    }

    public byte[] ToArray() => _length == _bytes.Length ? _bytes : _bytes[.._length];
}
