using Extractor.Ingestion.Dates;

namespace Extractor.Ingestion.Formats.Mail;

/// <summary>
/// E-mails, such as newsletters, and pages saved in their form (.mht): the page in it, else its plain text; subject, sender
/// and date are its metadata. Attachments are no part of the article. Origins count in bytes of the message.
/// </summary>
internal sealed class MailFormat(DocumentReader documents)
{
    private static readonly string[] Prefixes = ["re:", "fw:", "fwd:", "aw:", "wg:"];

    public ReadResult Read(string id, string place, byte[] bytes)
    {
        if (MailParts.Of(bytes) is not var (headers, leaves))
            return ReadResult.Fail(ReadFailureKind.Malformed, place, $"{place} does not begin with the headers of an e-mail; save the message anew (as .eml), or its text as .txt.");
        var texts = leaves.Where(leaf => !leaf.IsAttachment && leaf.Type.StartsWith("text/", StringComparison.Ordinal)).ToList();
        foreach (var type in (string[])["text/html", "text/plain", "text/"])
        {
            foreach (var leaf in texts.Where(leaf => leaf.Type.StartsWith(type, StringComparison.Ordinal)))
            {
                if (MailText.Of(bytes, leaf) is { IsBlank: false } text && documents.Read(id, place, text, type == "text/html" ? "mail.html" : "mail.txt", Stated(headers)) is { IsArticle: true } read)
                    return read;
            }
        }
        var attached = leaves.Count(leaf => leaf.IsAttachment);
        return ReadResult.Fail(ReadFailureKind.NoText, place, $"{place} is an e-mail without text{(attached > 0 ? $" ({attached} attached: save these by themselves)" : "")}; save what it shows as .txt or .html.");
    }

    private static Metadata Stated(HeaderFields headers)
    {
        // Browsers save pages in this form; sender and date are then those of the saving.
        if (headers["Snapshot-Content-Location"] is { } page)
            return new Metadata { Url = page };
        var (name, host) = Sender(headers["From"]);
        return new Metadata
        {
            Title = headers["Subject"] is { } subject ? WithoutPrefixes(EncodedWords.Decode(subject)) : null,
            Publisher = name ?? host,
            Dates = headers["Date"] is { } date && DateText.Parse(date) is { } day ? [new PublicationDate(day, DateSource.Record, $"Date: {date}", 1, "the e-mail's header “Date” states it")] : [],
        };
    }

    /// <summary>The name in front of the address, and the address's host; each null when it is not there.</summary>
    private static (string? Name, string? Host) Sender(string? from)
    {
        if (from is null)
            return (null, null);
        var open = from.LastIndexOf('<');
        var address = (open < 0 ? from : from[(open + 1)..]).Trim(' ', '<', '>');
        var name = open <= 0 ? "" : EncodedWords.Decode(from[..open].Trim()).Trim(' ', '"', '\'');
        return (name.Length == 0 ? null : name, address.IndexOf('@') is > 0 and var at ? address[(at + 1)..] : null);
    }

    private static string? WithoutPrefixes(string subject)
    {
        subject = subject.Trim();
        while (Prefixes.FirstOrDefault(prefix => subject.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) is { } prefix)
            subject = subject[prefix.Length..].Trim();
        return subject.Length == 0 ? null : subject;
    }
}
