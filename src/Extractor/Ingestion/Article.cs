using Extractor.Text;

namespace Extractor.Ingestion;

/// <summary>Why a block of the file is not part of the clean text.</summary>
public enum RemovalReason
{
    Navigation,
    RelatedLinks,
    Comments,
    Caption,
    SourceLine,
    RepeatedHeadline,
    Newsletter,
    CookieNotice,
    AuthorBox,
    Sharing,
    Advertisement,
    FrontMatter,
    PageFurniture,
}

/// <summary>A block that was left out, kept so that a reviewer can see why a number is missing.</summary>
/// <param name="Text">The block, verbatim.</param>
/// <param name="Reason">Why it is no part of the article.</param>
/// <param name="Original">Where it stands in the decoded file.</param>
public sealed record RemovedBlock(string Text, RemovalReason Reason, TextSpan Original);

/// <summary>Where a publication date came from, the most trusted first.</summary>
public enum DateSource
{
    FrontMatter,

    /// <summary>A field of a JSON record, a feed's item or an e-mail's header.</summary>
    Record,
    JsonLd,
    MetaTag,
    TimeElement,
    Url,
    Dateline,
    Comment,
    TextInference,
}

/// <summary>A publication date with what speaks for it.</summary>
/// <param name="Date">The day in the publisher's zone. For <see cref="DateSource.TextInference"/> the latest or likeliest day that the text allows.</param>
/// <param name="Source">Where it was found.</param>
/// <param name="Evidence">The characters that gave it, verbatim: “2021-07-13T08:00Z”, “said on July 13 … From 2016 to 2020”.</param>
/// <param name="Trust">0 to 1: 1 for front matter and records, below 0.7 when inferred from the text.</param>
/// <param name="Why">The reasoning in words.</param>
public sealed record PublicationDate(DateOnly Date, DateSource Source, string Evidence, double Trust, string Why);

/// <summary>An article, cleaned.</summary>
/// <param name="Id">As <see cref="ArticleId"/> tells; unique within the corpus.</param>
/// <param name="ContentHash">Lower-case SHA-256 of <paramref name="Text"/> and the metadata that claims depend on.</param>
/// <param name="Title">Headline; null when none was found.</param>
/// <param name="Published">Null when nothing tells it: then relative periods stay open.</param>
/// <param name="Text">Clean text: headline first, paragraphs separated by a blank line, <c>\n</c> only.</param>
/// <param name="HeadlineEnd">Code units at the start of <paramref name="Text"/> that are the headline; 0 when there is none.</param>
/// <param name="Origin">For each stretch of clean text where it stands in the decoded file, in order; text that the file does not hold verbatim (a title from a meta tag) has no entry.
/// Of an article that is a part of a file, places are counted from the start of that part: the record's opening brace, the page in a web archive, the entry of an archive;
/// of an e-mail in bytes of the message, and what it holds in base64 has no place.</param>
public sealed record Article(
    string Id,
    string ContentHash,
    string? Title,
    PublicationDate? Published,
    string? Publisher,
    string? Author,
    string? Url,
    string Text,
    int HeadlineEnd,
    IReadOnlyList<OriginSpan> Origin,
    IReadOnlyList<RemovedBlock> Removed);

/// <summary>Clean characters [Clean.Start, Clean.End) are the original's from <paramref name="Original"/> on, one to one.</summary>
public readonly record struct OriginSpan(TextSpan Clean, int Original);
