using System.Text;

namespace Extractor.Ingestion.Formats.Mail;

/// <summary>Takes a message (RFC 5322, MIME) apart into its leaves. A part that is not closed ends with the message.</summary>
internal sealed class MailParts
{
    private const int Deepest = 16;
    private const int Most = 1000;

    private readonly byte[] _bytes;
    private readonly List<MailPart> _leaves = [];

    private MailParts(byte[] bytes) => _bytes = bytes;

    /// <summary>The message's own headers and its leaves in order; null when it does not begin with headers.</summary>
    public static (HeaderFields Headers, IReadOnlyList<MailPart> Leaves)? Of(byte[] bytes)
    {
        MailParts parts = new(bytes);
        if (parts.HeadersAt(0, bytes.Length) is not var (headers, body))
            return null;
        parts.Visit(headers, body, bytes.Length, 0);
        return (headers, parts._leaves);
    }

    private void Visit(HeaderFields headers, int start, int end, int depth)
    {
        var boundary = HeaderFields.Bare(headers["Content-Type"])?.StartsWith("multipart/", StringComparison.Ordinal) == true ? HeaderFields.Parameter(headers["Content-Type"], "boundary") : null;
        if (boundary is not { Length: > 0 })
        {
            if (_leaves.Count < Most)
                _leaves.Add(new MailPart(headers, start, end));
            return;
        }
        if (depth == Deepest)
            return;
        foreach (var (from, to) in Between(Encoding.Latin1.GetBytes("--" + boundary), start, end))
        {
            if (HeadersAt(from, to) is var (inner, body))
                Visit(inner, body, to, depth + 1);
        }
    }

    /// <summary>The stretches between lines that begin with the delimiter.</summary>
    private List<(int Start, int End)> Between(byte[] delimiter, int start, int end)
    {
        List<(int, int)> stretches = [];
        int? open = null;
        var at = start;
        while (at < end && stretches.Count < Most)
        {
            var lineEnd = _bytes.AsSpan(at, end - at).IndexOf((byte)'\n');
            var next = lineEnd < 0 ? end : at + lineEnd + 1;
            if (_bytes.AsSpan(at, end - at).StartsWith(delimiter))
            {
                if (open is { } from)
                    stretches.Add((from, WithoutLineEnd(from, at)));
                var isLast = _bytes.AsSpan(at + delimiter.Length, end - at - delimiter.Length).StartsWith("--"u8);
                open = isLast ? null : next;
                if (isLast)
                    break;
            }
            at = next;
        }
        if (open is { } unclosed && unclosed < end)
            stretches.Add((unclosed, end));
        return stretches;
    }

    /// <summary>The line end in front of a delimiter belongs to the delimiter.</summary>
    private int WithoutLineEnd(int start, int end)
    {
        if (end > start && _bytes[end - 1] == '\n')
            end--;
        return end > start && _bytes[end - 1] == '\r' ? end - 1 : end;
    }

    private (HeaderFields Headers, int Body)? HeadersAt(int start, int end)
    {
        using ByteReader bytes = new(new MemoryStream(_bytes, start, end - start, writable: false));
        return HeaderFields.Read(bytes) is { } headers ? (headers, start + (int)bytes.Position) : null;
    }
}
