using Extractor.Ingestion.Dates;

namespace Extractor.Ingestion;

/// <summary>What a format states about an article beside its text; null where it says nothing.</summary>
internal sealed record Metadata
{
    public static readonly Metadata None = new();

    public string? Title { get; init; }

    /// <summary>The title as it stands in the file; null when it is there only in an encoded form.</summary>
    public MappedText? TitleInFile { get; init; }

    public string? Publisher { get; init; }

    public string? Author { get; init; }

    public string? Url { get; init; }

    /// <summary>As a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>How numeric dates on the page are read.</summary>
    public DateOrder Order { get; init; }

    /// <summary>Stated dates of change, the most trusted first.</summary>
    public IReadOnlyList<PublicationDate> Updates { get; init; } = [];

    /// <summary>The page says that it can be read for money only.</summary>
    public bool IsPaid { get; init; }

    /// <summary>Stated dates, the most trusted first.</summary>
    public IReadOnlyList<PublicationDate> Dates { get; init; } = [];

    /// <summary>These with the gaps filled by others; dates of both, these first.</summary>
    public Metadata Over(Metadata others) => new()
    {
        Title = Title ?? others.Title,
        TitleInFile = Title is null ? others.TitleInFile : TitleInFile,
        Publisher = Publisher ?? others.Publisher,
        Author = Author ?? others.Author,
        Url = Url ?? others.Url,
        Dates = [.. Dates, .. others.Dates],
        Language = Language ?? others.Language,
        Order = Order == DateOrder.Unknown ? others.Order : Order,
        Updates = [.. Updates, .. others.Updates],
        IsPaid = IsPaid || others.IsPaid,
    };
}
