namespace Extractor.Ingestion.Formats.Json;

/// <summary>The bytes of one value of a JSON file.</summary>
/// <param name="Number">1-based, of all values.</param>
/// <param name="Line">1-based line that it starts on.</param>
/// <param name="IsWhole">False when it is larger than a record may be; the bytes are then of no use.</param>
internal sealed record JsonPiece(byte[] Bytes, long Number, long Line, bool IsWhole);
