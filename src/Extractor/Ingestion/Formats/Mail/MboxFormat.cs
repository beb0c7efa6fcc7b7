using System.Globalization;

namespace Extractor.Ingestion.Formats.Mail;

/// <summary>Folders of mail programs (.mbox): each message is an article, its id the file's with the message's own. Read message by message; origins are places in the message.</summary>
internal sealed class MboxFormat(MailFormat mail, IngestionOptions options)
{
    private const int LongestLine = 1 << 20;

    private static ReadOnlySpan<byte> Separator => "From "u8;

    /// <param name="head">The first bytes: a line that begins with “From ”, and headers behind it.</param>
    public static bool LooksLikeOne(ReadOnlySpan<byte> head) =>
        head.StartsWith(Separator) && head.IndexOf((byte)'\n') is > 0 and var end && MailHead.LooksLikeOne(head[(end + 1)..], named: true);

    public IEnumerable<PendingArticle> Articles(SourceContent source)
    {
        PartIds ids = new(source.Id);
        source.Bytes.ReadLine(LongestLine);
        for (var number = 1; Message(source.Bytes) is var (message, isWhole); number++)
        {
            var place = FormattableString.Invariant($"{source.Place}, message {number}");
            var id = ids.Next(Own(message) ?? number.ToString(CultureInfo.InvariantCulture));
            yield return isWhole ? PendingArticle.Of(id, place, () => mail.Read(id, place, message)) : PendingArticle.Failed(id, FileBytes.TooLarge(place, null, options.MaxFileBytes));
        }
    }

    /// <summary>All up to the next line that begins with “From ” and follows a blank one; null at the end.</summary>
    private (byte[] Message, bool IsWhole)? Message(ByteReader bytes)
    {
        if (bytes.Ahead().IsEmpty)
            return null;
        ByteCollector message = new(options.MaxFileBytes);
        var isBehindBlank = false;
        while (!bytes.Ahead().IsEmpty)
        {
            var isSeparator = isBehindBlank && bytes.Peek(Separator.Length).SequenceEqual(Separator);
            isBehindBlank = Line(bytes, isSeparator ? null : message);
            if (isSeparator)
                break;
        }
        return (message.ToArray(), message.IsWhole);
    }

    /// <summary>Takes a line with its end.</summary>
    /// <returns>Whether it is blank.</returns>
    private static bool Line(ByteReader bytes, ByteCollector? target)
    {
        var isBlank = true;
        while (bytes.Ahead() is { IsEmpty: false } ahead)
        {
            var length = ahead.IndexOf((byte)'\n');
            var part = length < 0 ? ahead : ahead[..(length + 1)];
            isBlank &= part.IndexOfAnyExcept("\r\n"u8) < 0;
            target?.Add(part);
            bytes.Skip(part.Length);
            if (length >= 0)
                break;
        }
        return isBlank;
    }

    private static string? Own(byte[] message)
    {
        using ByteReader bytes = new(message);
        return HeaderFields.Read(bytes)?["Message-ID"]?.Trim('<', '>', ' ') is { Length: > 0 } id ? id : null;
    }
}
