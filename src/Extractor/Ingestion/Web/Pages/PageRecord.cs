using System.Text.Json.Serialization;

namespace Extractor.Ingestion.Web.Pages;

/// <summary>Where a kept page came from, and what asks the server whether it has changed.</summary>
/// <param name="Url">The address that was asked for.</param>
/// <param name="Final">The address that answered, after redirects.</param>
/// <param name="Source">The feed or sitemap that led to it; null for a page that was asked for itself.</param>
/// <param name="Fetched">When the content was received.</param>
/// <param name="Checked">When the server was last asked.</param>
/// <param name="Digest">Lower-case SHA-256 of the file: tags only count for the file that they were given with.</param>
public sealed record PageRecord(
    [property: JsonPropertyName("url")] string Url,
    [property: JsonPropertyName("final")] string Final,
    [property: JsonPropertyName("source")] string? Source,
    [property: JsonPropertyName("fetched")] DateTimeOffset Fetched,
    [property: JsonPropertyName("checked")] DateTimeOffset Checked,
    [property: JsonPropertyName("media_type")] string? MediaType,
    [property: JsonPropertyName("charset")] string? Charset,
    [property: JsonPropertyName("etag")] string? ETag,
    [property: JsonPropertyName("last_modified")] string? LastModified,
    [property: JsonPropertyName("sha256")] string Digest);
