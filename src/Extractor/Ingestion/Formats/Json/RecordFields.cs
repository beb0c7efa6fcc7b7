namespace Extractor.Ingestion.Formats.Json;

/// <summary>
/// Which fields of a JSON record say what. Names of the user come before the common ones; case, “_” and “-” do not
/// matter, and a dot leads into an object: “article.body”.
/// </summary>
public sealed record RecordFields
{
    private static readonly string[] CommonIds = ["id", "_id", "guid", "uuid", "articleid", "documentid", "docid"];
    private static readonly string[] CommonTitles = ["title", "headline", "webtitle"];
    private static readonly string[] CommonTexts =
        ["text", "body", "content", "articlebody", "bodytext", "fulltext", "maintext", "articletext", "plaintext", "contenttext", "contenthtml", "bodyhtml", "html", "story", "rawcontent", "description", "summary"];
    private static readonly string[] CommonDates =
        ["published", "date", "publishedat", "datepublished", "publisheddate", "publishdate", "datepublish", "publicationdate", "pubdate", "webpublicationdate", "firstpublished", "publishedtime", "timestamp", "created", "createdat", "datetime"];
    private static readonly string[] CommonPublishers = ["publisher", "source", "sitename", "site", "publication", "sourcename", "outlet", "newspaper", "provider", "sourcedomain", "domain"];
    private static readonly string[] CommonAuthors = ["author", "authors", "byline", "creator"];
    private static readonly string[] CommonUrls = ["url", "link", "canonicalurl", "weburl", "externalurl", "permalink", "uri", "sourceurl", "source"];

    public IReadOnlyList<string> Id { get; init; } = [];

    public IReadOnlyList<string> Title { get; init; } = [];

    public IReadOnlyList<string> Text { get; init; } = [];

    public IReadOnlyList<string> Published { get; init; } = [];

    public IReadOnlyList<string> Publisher { get; init; } = [];

    public IReadOnlyList<string> Author { get; init; } = [];

    public IReadOnlyList<string> Url { get; init; } = [];

    internal IEnumerable<string> Ids => Id.Concat(CommonIds);

    internal IEnumerable<string> Titles => Title.Concat(CommonTitles);

    internal IEnumerable<string> Texts => Text.Concat(CommonTexts);

    internal IEnumerable<string> Dates => Published.Concat(CommonDates);

    internal IEnumerable<string> Publishers => Publisher.Concat(CommonPublishers);

    internal IEnumerable<string> Authors => Author.Concat(CommonAuthors);

    internal IEnumerable<string> Urls => Url.Concat(CommonUrls);

    /// <summary>A name as it is compared.</summary>
    internal static string Fold(string name) => name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
}
