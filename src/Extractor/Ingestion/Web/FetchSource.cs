namespace Extractor.Ingestion.Web;

public enum FetchSourceKind
{
    Page,
    Feed,
    Sitemap,
}

/// <summary>Something to fetch: a page, or what leads to pages.</summary>
public sealed record FetchSource(FetchSourceKind Kind, PageAddress Address)
{
    public static FetchSource Page(string address) => Of(FetchSourceKind.Page, address);

    public static FetchSource Feed(string address) => Of(FetchSourceKind.Feed, address);

    public static FetchSource Sitemap(string address) => Of(FetchSourceKind.Sitemap, address);

    /// <exception cref="ArgumentException">The address cannot be fetched; the message says why.</exception>
    private static FetchSource Of(FetchSourceKind kind, string address) =>
        PageAddress.Parse(address) is { Address: { } known } ? new(kind, known) : throw new ArgumentException(FetchOptions.AddressFault(address));
}
