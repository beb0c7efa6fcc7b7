namespace Extractor.Ingestion.Web.Http;

/// <summary>What is asked for.</summary>
/// <param name="ETag">The answer is only wanted if its tag is another one.</param>
/// <param name="LastModified">The answer is only wanted if it was changed since, as the server wrote it.</param>
/// <param name="Limit">Most bytes that are read.</param>
/// <param name="CutsOff">What goes beyond the limit is left, and is no error.</param>
internal sealed record HttpRequest(Uri Address, long Limit, string? ETag = null, string? LastModified = null, bool CutsOff = false);
