namespace Extractor.Ingestion.Formats.Mail;

/// <summary>A leaf of a message: its headers, and where its body stands in the message's bytes.</summary>
internal sealed record MailPart(HeaderFields Headers, int Start, int End)
{
    /// <summary>Without parameters; plain text when the part does not say.</summary>
    public string Type => HeaderFields.Bare(Headers["Content-Type"]) is { Length: > 0 } type ? type : "text/plain";

    public string? Charset => HeaderFields.Parameter(Headers["Content-Type"], "charset");

    public bool IsAttachment =>
        HeaderFields.Bare(Headers["Content-Disposition"]) == "attachment" || (HeaderFields.Parameter(Headers["Content-Type"], "name") ?? HeaderFields.Parameter(Headers["Content-Disposition"], "filename")) is not null;
}
