using System.Globalization;

namespace Extractor.Ingestion.Archives;

/// <summary>Goes through the records of a web archive (ISO 28500), one in memory at a time.</summary>
internal sealed class WarcRecords(ByteReader source, long largestBlock)
{
    private const int LongestLine = 64 * 1024;

    private ByteReader _bytes = source;
    private long _number;
    private bool _isBetween;

    /// <summary>Reads on to the next record that can hold a document; others (requests, metadata, revisits) are skipped.</summary>
    /// <returns>Null at the end. A damaged header is a failure in words, after which the next call goes on with the next record.</returns>
    /// <exception cref="BrokenContentException">The file ends inside a record.</exception>
    public (WarcRecord? Record, string? Damage)? Next()
    {
        while (true)
        {
            _isBetween = true;
            if (!SkipBlankLines())
                return null;
            _isBetween = false;
            _number++;
            var isVersion = _bytes.ReadLine(LongestLine) is (var line, true) && line.AsSpan().StartsWith("WARC/"u8);
            var fields = isVersion ? HeaderFields.Read(_bytes) : null;
            if (fields is null || !long.TryParse(fields["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            {
                SkipToNextRecord();
                return (null, isVersion ? "has a damaged header (no readable Content-Length)" : "does not begin with “WARC/1.”");
            }
            var isDocument = IsDocument(fields);
            var block = Block(length, isDocument);
            if (isDocument)
                return (new WarcRecord(_number, Uri(fields), fields["WARC-Type"] == "response", fields["Content-Type"], block), null);
        }
    }

    /// <summary>Goes on with other bytes, which begin with a record; the one that could not be read counts.</summary>
    public void GoOnWith(ByteReader next)
    {
        _bytes = next;
        _number += _isBetween ? 1 : 0;
    }

    /// <summary>Number of the record that was read last, 1-based.</summary>
    public long Number => _number;

    private static bool IsDocument(HeaderFields fields)
    {
        var uri = fields["WARC-Target-URI"] ?? "";
        return fields["WARC-Type"] is "response" or "resource" or "conversion"
            && !uri.StartsWith("dns:", StringComparison.OrdinalIgnoreCase) && !uri.StartsWith("<dns:", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>WARC 1.0 puts the address into angle brackets.</summary>
    private static string? Uri(HeaderFields fields) => fields["WARC-Target-URI"]?.Trim('<', '>', ' ') is { Length: > 0 } uri ? uri : null;

    private byte[]? Block(long length, bool isWanted)
    {
        var end = _bytes.Position + length;
        var (block, isWhole) = _bytes.ReadToEnd(isWanted ? largestBlock : 0, length);
        if (_bytes.Position < end)
            throw new BrokenContentException(ReadFailureKind.Malformed, FormattableString.Invariant($"ends inside record {_number}, of which {end - _bytes.Position} bytes are missing; get the file anew, its other records were read."));
        return isWhole ? block : null;
    }

    private bool SkipBlankLines()
    {
        while (_bytes.Peek(1) is [var next])
        {
            if (next is not ((byte)'\r' or (byte)'\n'))
                return true;
            _bytes.Skip(1);
        }
        return false;
    }

    private void SkipToNextRecord()
    {
        while (!_bytes.Peek(5).SequenceEqual("WARC/"u8) && _bytes.ReadLine(LongestLine) is not null)
        {
        }
    }
}
