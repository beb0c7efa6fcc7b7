using System.Globalization;
using System.IO.Compression;

namespace Extractor.Ingestion.Archives;

/// <summary>
/// The body of an HTTP response as it was recorded, without its transfer and content encodings. Crawlers often take these
/// off and leave the header, so that a body that does not follow its header is taken as it is.
/// </summary>
internal static class HttpBody
{
    private const int LongestLine = 256;

    /// <exception cref="InvalidDataException">Compressed data are damaged.</exception>
    /// <exception cref="BrokenContentException">It expands too far.</exception>
    public static byte[] Decode(HeaderFields headers, byte[] body, IngestionOptions options)
    {
        if (headers["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true && Unchunked(body) is { } whole)
            body = whole;
        return (headers["Content-Encoding"]?.ToLowerInvariant(), body) switch
        {
            (_, [0x1F, 0x8B, ..]) => Expand(body, options, stream => new GZipStream(stream, CompressionMode.Decompress)),
            ("deflate", [0x78, ..]) => Expand(body, options, stream => new ZLibStream(stream, CompressionMode.Decompress)),
            ("br", _) when !LooksLikeText(body) => Expand(body, options, stream => new BrotliStream(stream, CompressionMode.Decompress)),
            _ => body,
        };
    }

    /// <summary>Null when the body is not in chunks. One that ends early gives what is there.</summary>
    private static byte[]? Unchunked(byte[] body)
    {
        using ByteReader bytes = new(body);
        ByteCollector whole = new(body.Length);
        while (bytes.ReadLine(LongestLine) is (var line, true))
        {
            var size = System.Text.Encoding.Latin1.GetString(line);
            size = (size.IndexOf(';') is >= 0 and var extension ? size[..extension] : size).Trim();
            if (size.Length == 0 && whole.Length > 0)
                continue;
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
                return whole.Length > 0 ? whole.ToArray() : null;
            if (length == 0)
                break;
            whole.Add(bytes.ReadToEnd(length, length).Bytes);
        }
        return whole.ToArray();
    }

    private static byte[] Expand(byte[] body, IngestionOptions options, Func<Stream, Stream> decompressor)
    {
        ExpansionMeter meter = new(options.Archives, () => body.Length);
        using ByteReader expanded = new(new MeteredStream(decompressor(new MemoryStream(body)), meter));
        var (bytes, isWhole) = Guarded(() => expanded.ReadToEnd(options.MaxFileBytes));
        return isWhole ? bytes : throw new BrokenContentException(ReadFailureKind.TooLarge, $"unpacks to more than {FileBytes.Megabytes(options.MaxFileBytes)} MB; raise the limit (corpus.maxFileMegabytes).");
    }

    /// <summary>Each decompressor has its own exception for damaged data.</summary>
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is InvalidOperationException or IOException and not BrokenContentException)
        {
            throw new InvalidDataException(error.Message, error);
        }
    }

    private static bool LooksLikeText(byte[] body) => body.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'<', ..];
}
