using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Extractor.Store.Merging;

/// <summary>A hash that is the same in every process and version, as keys on disk need it.</summary>
internal static class StableHash
{
    /// <returns>The first 63 bits of the text's SHA-256, never negative.</returns>
    public static long Of(ReadOnlySpan<char> text) => Both(text).First;

    /// <returns>The first 63 and the following 64 bits of the text's SHA-256.</returns>
    public static (long First, long Second) Both(ReadOnlySpan<char> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> buffer = stackalloc byte[1024];
        var utf8 = Encoding.UTF8.GetMaxByteCount(text.Length) <= buffer.Length
            ? buffer[..Encoding.UTF8.GetBytes(text, buffer)]
            : Encoding.UTF8.GetBytes(text.ToString());
        SHA256.HashData(utf8, hash);
        return (BinaryPrimitives.ReadInt64BigEndian(hash) & long.MaxValue, BinaryPrimitives.ReadInt64BigEndian(hash[8..]));
    }
}
