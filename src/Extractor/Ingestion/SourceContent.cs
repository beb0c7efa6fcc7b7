namespace Extractor.Ingestion;

/// <summary>Bytes in which articles are looked for: a file, or a part of one.</summary>
/// <param name="Id">Id of the article, or of the file that its articles belong to.</param>
/// <param name="Name">A file name or path, for its extension; “-” or empty when there is none.</param>
/// <param name="Place">For messages.</param>
/// <param name="Bytes">Read once, forwards.</param>
/// <param name="Depth">How many archives it lies in.</param>
internal sealed record SourceContent(string Id, string Name, string Place, ByteReader Bytes, int Depth = 0)
{
    /// <summary>Goes on behind damaged bytes, for formats that find their next record; tells where that is in the packed file. Null when nothing more can be found, or the source is not packed in pieces.</summary>
    public Func<(ByteReader Bytes, long From)?>? BehindDamage { get; init; }

    public string Extension => Path.GetExtension(Name).ToLowerInvariant();
}
