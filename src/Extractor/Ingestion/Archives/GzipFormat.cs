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
        GzipMembers members = new(packed);
        using ByteReader expanded = Expanded();
        var name = source.Extension == ".gz" ? source.Name[..^3] : source.Name;
        foreach (var article in inside(source with { Name = name, Bytes = expanded, Depth = source.Depth + 1, BehindDamage = BehindDamage }))
            yield return article;

        ByteReader Expanded() => new(new MeteredStream(new GZipStream(members, CompressionMode.Decompress, leaveOpen: true), meter));

        (ByteReader, long)? BehindDamage() => members.SkipToMember() ? (Expanded(), packed.Position) : null;
    }
}
