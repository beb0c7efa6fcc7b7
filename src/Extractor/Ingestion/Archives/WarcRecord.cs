namespace Extractor.Ingestion.Archives;

/// <summary>A record of a web archive that holds a document.</summary>
/// <param name="Number">1-based, of all records in the file.</param>
/// <param name="Uri">What was fetched; null when the record does not say.</param>
/// <param name="IsHttp">The block begins with the response's own status line and headers.</param>
/// <param name="ContentType">Of the block.</param>
/// <param name="Block">Null when it was too large to be kept.</param>
internal sealed record WarcRecord(long Number, string? Uri, bool IsHttp, string? ContentType, byte[]? Block);
