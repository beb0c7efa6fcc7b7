using System.Text;

namespace Extractor.Ingestion.Formats.Mail;

/// <summary>Decodes a text part and keeps where its plain characters stand in the message; those of base64 stand nowhere.</summary>
internal static class MailText
{
    /// <param name="message">All bytes of the message.</param>
    public static MappedText Of(byte[] message, MailPart part)
    {
        var encoded = message.AsSpan(part.Start, part.End - part.Start);
        var (bytes, runs) = part.Headers["Content-Transfer-Encoding"]?.Trim().ToLowerInvariant() switch
        {
            "base64" => (TransferEncoding.Base64(encoded), []),
            "quoted-printable" => TransferEncoding.QuotedPrintable(encoded),
            _ => (encoded.ToArray(), [new LiteralRun(0, 0, encoded.Length)]),
        };
        return Map(bytes, runs, part.Start, Charset(bytes, part.Charset), Encoding.Latin1.GetString(message));
    }

    /// <summary>What the part says, unless its bytes are UTF-8 beyond doubt.</summary>
    private static Encoding Charset(byte[] bytes, string? charset)
    {
        if (bytes.AsSpan().ContainsAnyExceptInRange((byte)0, (byte)127) && System.Text.Unicode.Utf8.IsValid(bytes))
            return Encoding.UTF8;
        return (charset is null ? null : TextDecoder.Named(charset)) ?? TextDecoder.Named("windows-1252")!;
    }

    private static MappedText Map(byte[] bytes, List<LiteralRun> runs, int offset, Encoding charset, string message)
    {
        MappedTextBuilder text = new();
        var decoder = charset.GetDecoder();
        var at = 0;
        foreach (var run in runs)
        {
            Append(text, decoder, bytes.AsSpan(at, run.Decoded - at));
            var end = run.Decoded + run.Length;
            for (at = run.Decoded; at < end;)
            {
                var ascii = bytes.AsSpan(at, end - at).IndexOfAnyExceptInRange((byte)0, (byte)127);
                ascii = ascii < 0 ? end - at : ascii;
                // A character that is still open takes in the next byte, whatever it is.
                if (ascii > 0 && decoder.GetCharCount(bytes.AsSpan(at, 1), flush: false) == 1)
                    text.Append(message, offset + run.Encoded + at - run.Decoded, offset + run.Encoded + at - run.Decoded + ascii);
                else
                    Append(text, decoder, bytes.AsSpan(at, ascii));
                at += ascii;
                var other = bytes.AsSpan(at, end - at).IndexOfAnyInRange((byte)0, (byte)127);
                other = other < 0 ? end - at : other;
                Append(text, decoder, bytes.AsSpan(at, other));
                at += other;
            }
        }
        Append(text, decoder, bytes.AsSpan(at));
        return text.Build();
    }

    private static void Append(MappedTextBuilder text, Decoder decoder, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return;
        var chars = new char[decoder.GetCharCount(bytes, flush: false)];
        decoder.GetChars(bytes, chars, flush: false);
        text.AppendNew(new string(chars));
    }
}
