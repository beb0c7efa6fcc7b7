using System.Text;

namespace Extractor.Ingestion.Formats.Mail;

/// <summary>Tells by its first lines whether bytes are an e-mail.</summary>
internal static class MailHead
{
    private const int Searched = 16 * 1024;

    private static readonly string[] Usual = ["from", "to", "subject", "date", "cc", "reply-to", "sender", "list-id"];
    private static readonly string[] OnlyInMail = ["mime-version", "message-id", "received", "return-path", "delivered-to", "content-type", "content-transfer-encoding"];

    /// <param name="named">The file's name says that it is one: then a single field will do.</param>
    public static bool LooksLikeOne(ReadOnlySpan<byte> bytes, bool named)
    {
        // No field's name begins so, and nearly every page does.
        if (bytes is [(byte)'<', ..])
            return false;
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Searched)]);
        int usual = 0, proof = 0;
        foreach (var line in head.AsSpan().EnumerateLines())
        {
            if (line.IsEmpty)
                break;
            if (line[0] is ' ' or '\t')
                continue;
            var colon = line.IndexOf(':');
            if (colon <= 0 || line[..colon].ContainsAnyExceptInRange('!', '~'))
                return false;
            var name = line[..colon].ToString().ToLowerInvariant();
            usual += Usual.Contains(name) ? 1 : 0;
            proof += OnlyInMail.Contains(name) ? 1 : 0;
        }
        return named ? usual + proof > 0 : usual > 0 && proof > 0;
    }
}
