namespace Extractor.Ingestion.Web.Sources;

/// <summary>What was read of a feed or sitemap: all of it, or what stood before a fault.</summary>
/// <param name="Links">In the source's order.</param>
/// <param name="Nested">Further sitemaps.</param>
/// <param name="Fault">What is wrong with the source, in words; null when nothing is.</param>
internal sealed record LinkList(IReadOnlyList<PageLink> Links, IReadOnlyList<Uri> Nested, string? Fault);
