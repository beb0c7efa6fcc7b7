namespace Extractor.Ingestion;

/// <summary>Bytes in which articles are looked for: a file, or a part of one.</summary>
/// <param name="Id">Id of the article, or of the file that its articles belong to.</param>
/// <param name="Name">A file name or path, for its extension; “-” or empty when there is none.</param>
/// <param name="Place">For messages.</param>
/// <param name="Bytes">Read once, forwards.</param>
/// <param name="Depth">How many archives it lies in.</param>
internal sealed record SourceContent(string Id, string Name, string Place, ByteReader Bytes, int Depth = 0)
{
    public string Extension => Path.GetExtension(Name).ToLowerInvariant();
}
