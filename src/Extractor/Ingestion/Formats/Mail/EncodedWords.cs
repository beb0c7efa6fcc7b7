using System.Text;

namespace Extractor.Ingestion.Formats.Mail;

/// <summary>Header values as people read them: “=?utf-8?q?Caf=C3=A9?=” is “Café” (RFC 2047).</summary>
internal static class EncodedWords
{
    public static string Decode(string value)
    {
        StringBuilder decoded = new();
        var at = 0;
        var afterWord = false;
        while (at < value.Length)
        {
            var start = value.IndexOf("=?", at, StringComparison.Ordinal);
            if (start < 0 || Word(value, start) is not var (text, end))
            {
                // What merely looks like the start of a word is text.
                var next = start < 0 ? value.Length : start + 2;
                decoded.Append(value, at, next - at);
                (at, afterWord) = (next, false);
                continue;
            }
            // Blanks between two words only fold the line.
            if (!afterWord || !string.IsNullOrWhiteSpace(value[at..start]))
                decoded.Append(value, at, start - at);
            decoded.Append(text);
            (at, afterWord) = (end, true);
        }
        return decoded.ToString();
    }

    private static (string Text, int End)? Word(string value, int start)
    {
        var charset = value.IndexOf('?', start + 2);
        var encoding = charset < 0 ? -1 : value.IndexOf('?', charset + 1);
        var end = encoding < 0 ? -1 : value.IndexOf("?=", encoding + 1, StringComparison.Ordinal);
        if (end < 0 || value.AsSpan(start, end - start).Contains(' ') && !value.AsSpan(start, charset - start).Contains('*'))
            return null;
        // A language may follow the character set behind a star.
        var name = value[(start + 2)..charset].Split('*')[0];
        var bytes = value[(charset + 1)..encoding].ToUpperInvariant() switch
        {
            "Q" => TransferEncoding.QuotedPrintable(Encoding.Latin1.GetBytes(value[(encoding + 1)..end].Replace('_', ' '))).Bytes,
            "B" => TransferEncoding.Base64(Encoding.Latin1.GetBytes(value[(encoding + 1)..end])),
            _ => null,
        };
        return bytes is null ? null : ((TextDecoder.Named(name) ?? Encoding.UTF8).GetString(bytes), end + 2);
    }
}
