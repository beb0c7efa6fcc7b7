using System.IO.Compression;

namespace Extractor.Ingestion.Archives;

/// <summary>A gzip file, of one member or of many one behind the other, as what it holds.</summary>
internal static class GzipFormat
{
    /// <param name="inside">Reads what comes out.</param>
    public static IEnumerable<PendingArticle> Articles(SourceContent source, IngestionOptions options, Func<SourceContent, IEnumerable<PendingArticle>> inside)
    {
        ArchiveDepth.Check(source, options.Archives);
        var packed = source.Bytes;
        ExpansionMeter meter = new(options.Archives, () => packed.Position);
        using ByteReader expanded = new(new MeteredStream(new GZipStream(packed.AsStream(), CompressionMode.Decompress), meter));
        var name = source.Extension == ".gz" ? source.Name[..^3] : source.Name;
        foreach (var article in inside(source with { Name = name, Bytes = expanded, Depth = source.Depth + 1 }))
            yield return article;
    }
}
