namespace Extractor.Ingestion.Web.Http;

/// <summary>What asking for an address came to, redirects followed: an answer of status 200 or 304, or a failure.</summary>
/// <param name="At">The address that answered.</param>
/// <param name="Failure">In words, without the address.</param>
internal sealed record Exchange(Uri At, HttpAnswer? Answer, string? Failure);
