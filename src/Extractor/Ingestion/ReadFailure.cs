namespace Extractor.Ingestion;

public enum ReadFailureKind
{
    NotFound,
    Directory,
    Unreadable,
    LinkLoop,

    /// <summary>A link inside a corpus folder that points out of it.</summary>
    LinkOutside,

    /// <summary>Two files of a corpus folder have the same name but for the extension.</summary>
    DuplicateId,
    TooLarge,
    Empty,
    Binary,

    /// <summary>A known format that is not read: PDF, Office, RTF.</summary>
    UnsupportedFormat,
    InvalidEncoding,

    /// <summary>Markup was read but no article text is in it.</summary>
    NoText,

    /// <summary>A record, message, feed or archive that does not keep to its format.</summary>
    Malformed,

    /// <summary>An archive that expands too far, holds too many entries, or lies in too many others.</summary>
    ArchiveLimit,

    /// <summary>An entry of an archive whose name leads out of it, or that is a link.</summary>
    UnsafeEntry,

    /// <summary>One article was asked for, and the file holds several.</summary>
    ManyArticles,
}

/// <summary>Why a file, or a part of one, gave no article. Unreadable input is normal, so it is a value and no exception.</summary>
/// <param name="Kind">For programs.</param>
/// <param name="Place">The file's path or the input's id; for a part of a file with its place there.</param>
/// <param name="Message">For people: one sentence that says what, where and what to do.</param>
public sealed record ReadFailure(ReadFailureKind Kind, string Place, string Message);
