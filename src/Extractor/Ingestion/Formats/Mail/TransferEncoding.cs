namespace Extractor.Ingestion.Formats.Mail;

/// <summary>A stretch of decoded bytes that stand in the encoded ones just so.</summary>
internal readonly record struct LiteralRun(int Decoded, int Encoded, int Length);

/// <summary>Undoes the encodings that bring bytes through mail (RFC 2045). Broken codes are kept as they stand: nothing is lost.</summary>
internal static class TransferEncoding
{
    /// <summary>The decoded bytes, and which of them were not encoded.</summary>
    public static (byte[] Bytes, List<LiteralRun> Runs) QuotedPrintable(ReadOnlySpan<byte> encoded)
    {
        var decoded = new byte[encoded.Length];
        List<LiteralRun> runs = [];
        int length = 0, at = 0;
        while (at < encoded.Length)
        {
            var run = encoded[at..].IndexOf((byte)'=');
            run = run < 0 ? encoded.Length - at : run;
            if (run > 0)
            {
                encoded.Slice(at, run).CopyTo(decoded.AsSpan(length));
                runs.Add(new LiteralRun(length, at, run));
                (length, at) = (length + run, at + run);
            }
            if (at == encoded.Length)
                break;
            if (SoftBreak(encoded[at..]) is > 0 and var skipped)
                at += skipped;
            else if (at + 2 < encoded.Length && Digit(encoded[at + 1]) is >= 0 and var high && Digit(encoded[at + 2]) is >= 0 and var low)
            {
                decoded[length++] = (byte)((high << 4) | low);
                at += 3;
            }
            else
                decoded[length++] = encoded[at++];
        }
        return (decoded[..length], runs);
    }

    /// <summary>Characters that are none of the alphabet are skipped, as the standard asks; an incomplete end is dropped.</summary>
    public static byte[] Base64(ReadOnlySpan<byte> encoded)
    {
        var decoded = new byte[(encoded.Length / 4 * 3) + 3];
        int length = 0, bits = 0, held = 0;
        foreach (var b in encoded)
        {
            if (b == '=')
                break;
            var value = b switch
            {
                >= (byte)'A' and <= (byte)'Z' => b - 'A',
                >= (byte)'a' and <= (byte)'z' => b - 'a' + 26,
                >= (byte)'0' and <= (byte)'9' => b - '0' + 52,
                (byte)'+' or (byte)'-' => 62,
                (byte)'/' or (byte)'_' => 63,
                _ => -1,
            };
            if (value < 0)
                continue;
            held = ((held << 6) | value) & 0xFFFFFF;
            bits += 6;
            if (bits < 8)
                continue;
            bits -= 8;
            decoded[length++] = (byte)((held >> bits) & 0xFF);
        }
        return decoded[..length];
    }

    /// <summary>Length of “=”, blanks and a line end; 0 for anything else.</summary>
    private static int SoftBreak(ReadOnlySpan<byte> text)
    {
        var at = 1;
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t' or (byte)'\r')
            at++;
        return at == text.Length ? at : text[at] == '\n' ? at + 1 : 0;
    }

    private static int Digit(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        _ => -1,
    };
}
