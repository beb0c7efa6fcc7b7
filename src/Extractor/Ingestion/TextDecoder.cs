using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Extractor.Ingestion;

/// <summary>
/// Turns bytes into characters: byte order mark, UTF-16 by its pattern of zeros, UTF-8 when all of it is valid, else the
/// character set that markup declares, else windows-1252 where that gives plausible text.
/// </summary>
public static class TextDecoder
{
    /// <summary>Bytes below 32 that no text has, whatever its character set.</summary>
    private static readonly SearchValues<byte> Controls = SearchValues.Create([.. Enumerable.Range(0, 32).Select(b => (byte)b).Except("\t\n\r\f\u001A\u001B"u8.ToArray())]);

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The characters of a file, without its byte order mark; <see cref="OriginSpan.Original"/> counts in them.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="place">Path or id for the failure's message.</param>
    /// <param name="charsetSearchBytes">How far a declared character set is searched for.</param>
    /// <param name="charset">What a transport says of the bytes, such as an HTTP header; believed where they are no UTF-8. Null when it says nothing.</param>
    public static (string? Text, ReadFailure? Failure) Decode(ReadOnlySpan<byte> bytes, string place, int charsetSearchBytes = 4096, string? charset = null)
    {
        var (encoding, span, failure) = Choose(bytes, place, charsetSearchBytes, charset);
        return encoding is null ? (null, failure) : (encoding.GetString(bytes[span]), null);
    }

    /// <summary>The same into a buffer that is lent: most pages are so large that a string of each would keep the garbage collector busy.</summary>
    internal static (LentText? Text, ReadFailure? Failure) Lend(ReadOnlySpan<byte> bytes, string place, int charsetSearchBytes, string? charset)
    {
        var (encoding, span, failure) = Choose(bytes, place, charsetSearchBytes, charset);
        if (encoding is null)
            return (null, failure);
        LentText text = new(encoding.GetMaxCharCount(bytes[span].Length));
        text.Length = encoding.GetChars(bytes[span], text.Buffer);
        return (text, null);
    }

    /// <summary>The encoding and what stands in it; a failure when the bytes are no text.</summary>
    private static (Encoding? Encoding, Range Span, ReadFailure? Failure) Choose(ReadOnlySpan<byte> bytes, string place, int charsetSearchBytes, string? charset)
    {
        if (ContentSniffer.Refusal(bytes) is { } refusal)
            return Fail(refusal.Kind, place, $"{place} {refusal.What}.");
        if (MarkedEncoding(bytes, out var mark) is { } marked)
            return (marked, mark.., null);
        if (Utf16ByZeros(bytes) is { } wide)
            return (wide, ..(bytes.Length & ~1), null);
        if (LooksBinary(bytes))
            return Fail(ReadFailureKind.Binary, place, $"{place} is a binary file, not text; save the article as .txt, .md or .html.");
        if (Utf8.IsValid(bytes))
            return (Encoding.UTF8, .., null);
        if (charset is not null && Named(charset) is { } told && told.CodePage != Encoding.UTF8.CodePage)
            return (told, .., null);
        var isMarkup = bytes[..Math.Min(bytes.Length, charsetSearchBytes)].IndexOf("<"u8) >= 0 && DeclaresMarkup(bytes, charsetSearchBytes);
        if (isMarkup && DeclaredCharset(bytes[..Math.Min(bytes.Length, charsetSearchBytes)]) is { } declared && declared.CodePage != Encoding.UTF8.CodePage)
            return (declared, .., null);
        if (IsPlausible1252(bytes))
            return (Windows1252, .., null);
        if (isMarkup)
            return (Encoding.UTF8, .., null);
        return Fail(ReadFailureKind.InvalidEncoding, place, $"{place} is not valid UTF-8 (first at byte {FirstInvalid(bytes)}) and does not read as windows-1252 either; save it as UTF-8 (iconv -f ENCODING -t UTF-8).");
    }

    private static Encoding? MarkedEncoding(ReadOnlySpan<byte> bytes, out int mark)
    {
        (var encoding, mark) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] when Utf8.IsValid(bytes) => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => ((Encoding?)null, 0),
        };
        return encoding;
    }

    /// <summary>Latin text in UTF-16 has a zero in nearly every second byte, and none in the others.</summary>
    private static Encoding? Utf16ByZeros(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 4096)];
        int even = 0, odd = 0, pairs = sample.Length / 2;
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }
        if (pairs < 2)
            return null;
        if (odd * 10 > pairs * 4 && even * 20 < pairs)
            return Encoding.Unicode;
        return even * 10 > pairs * 4 && odd * 20 < pairs ? Encoding.BigEndianUnicode : null;
    }

    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        // A stray null or two is damage to a text, and is taken out of it later.
        if (bytes.Count((byte)0) * 100L > bytes.Length)
            return true;
        var most = Math.Max(4, bytes.Length / 50);
        for (var controls = 0; bytes.IndexOfAny(Controls) is >= 0 and var control; bytes = bytes[(control + 1)..])
        {
            if (++controls > most)
                return true;
        }
        return false;
    }

    private static bool DeclaresMarkup(ReadOnlySpan<byte> bytes, int searchBytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, searchBytes)]);
        return head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.Contains("<meta", StringComparison.OrdinalIgnoreCase)
            || head.Contains("<!doctype", StringComparison.OrdinalIgnoreCase) || head.Contains("<body", StringComparison.OrdinalIgnoreCase);
    }

    private static Encoding? DeclaredCharset(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head);
        var at = text.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        while (at >= 0)
        {
            var start = at + "charset".Length;
            while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] is '=' or '"' or '\''))
                start++;
            var end = start;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_' or ':'))
                end++;
            if (end > start && Named(text[start..end]) is { } encoding)
                return encoding;
            at = text.IndexOf("charset", end, StringComparison.OrdinalIgnoreCase);
        }
        return null;
    }

    /// <summary>Null for a name that is unknown. Web pages that say Latin-1 or ASCII mean windows-1252; the WHATWG encoding standard maps them so.</summary>
    internal static Encoding? Named(string name) => name.ToLowerInvariant() switch
    {
        "iso-8859-1" or "latin1" or "l1" or "ascii" or "us-ascii" or "windows-1252" or "cp1252" => Windows1252,
        "utf-8" or "utf8" => Encoding.UTF8,
        var other => CodePagesEncodingProvider.Instance.GetEncoding(other),
    };

    /// <summary>
    /// European text has few bytes above 127, mostly single between ASCII letters; two or more in a row are typical of a
    /// damaged UTF-8 file or of another alphabet, where windows-1252 would give nonsense.
    /// </summary>
    private static bool IsPlausible1252(ReadOnlySpan<byte> bytes)
    {
        int high = 0, inRuns = 0, run = 0;
        foreach (var b in bytes)
        {
            if (b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D)
                return false;
            run = b >= 0x80 ? run + 1 : 0;
            high += b >= 0x80 ? 1 : 0;
            inRuns += run >= 2 ? 1 : 0;
        }
        return high * 4L < bytes.Length && inRuns * 4L <= high;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == OperationStatus.Done)
            at += used;
        return at;
    }

    private static (Encoding? Encoding, Range Span, ReadFailure? Failure) Fail(ReadFailureKind kind, string place, string message) => (null, .., new ReadFailure(kind, place, message));
}
