namespace Extractor.Ingestion.Web.Sources;

/// <summary>A link that a feed or sitemap gives.</summary>
/// <param name="Updated">When the page was last changed, as the source says; null when it does not.</param>
internal sealed record PageLink(Uri Address, DateTimeOffset? Updated);
