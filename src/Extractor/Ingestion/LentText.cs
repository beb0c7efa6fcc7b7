using System.Buffers;

namespace Extractor.Ingestion;

/// <summary>Characters in a buffer that goes back to its pool when they were read. Nothing may keep the buffer itself.</summary>
internal sealed class LentText(int capacity) : IDisposable
{
    private char[]? _buffer = ArrayPool<char>.Shared.Rent(capacity);

    /// <summary>Longer than the text.</summary>
    public char[] Buffer => _buffer ?? throw new ObjectDisposedException(nameof(LentText));

    public int Length { get; set; }

    public ReadOnlySpan<char> Span => Buffer.AsSpan(0, Length);

    public static LentText Of(ReadOnlySpan<char> text)
    {
        LentText lent = new(text.Length) { Length = text.Length };
        text.CopyTo(lent.Buffer);
        return lent;
    }

    public void Dispose()
    {
        if (_buffer is { } buffer)
            ArrayPool<char>.Shared.Return(buffer);
        _buffer = null;
    }
}
