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
    };
}
