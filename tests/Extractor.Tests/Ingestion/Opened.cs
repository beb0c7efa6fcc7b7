using System.IO.Compression;
using System.Text;
using Extractor.Ingestion;

namespace Extractor.Tests.Ingestion;

/// <summary>Reads files of many articles as tests write them.</summary>
internal static class Opened
{
    public static List<ReadResult> All(byte[] content, string name, IngestionOptions? options = null) =>
        [.. Reading.Reader(options).Open(ArticleId.OfFile(name), new MemoryStream(content), name).Select(found => found.Read())];

    public static List<ReadResult> All(string content, string name, IngestionOptions? options = null) => All(Encoding.UTF8.GetBytes(content), name, options);

    public static List<Article> Articles(byte[] content, string name, IngestionOptions? options = null)
    {
        var results = All(content, name, options);
        Assert.All(results, result => Assert.True(result.IsArticle, result.Failure?.Message));
        return [.. results.Select(result => result.Article!)];
    }

    public static List<Article> Articles(string content, string name, IngestionOptions? options = null) => Articles(Encoding.UTF8.GetBytes(content), name, options);

    public static ReadFailure Failure(byte[] content, string name, IngestionOptions? options = null) => Assert.Single(All(content, name, options)).Failure!;

    public static byte[] Gzip(byte[] content)
    {
        using MemoryStream packed = new();
        using (GZipStream stream = new(packed, CompressionLevel.Optimal, leaveOpen: true))
            stream.Write(content);
        return packed.ToArray();
    }

    public static byte[] Gzip(string content) => Gzip(Encoding.UTF8.GetBytes(content));

    /// <param name="entries">Names and contents.</param>
    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using MemoryStream packed = new();
        using (ZipArchive archive = new(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(content);
            }
        }
        return packed.ToArray();
    }

    /// <summary>Every stretch of clean text stands in the record exactly so.</summary>
    public static void AssertOrigin(Article article, string record)
    {
        Assert.NotEmpty(article.Origin);
        foreach (var span in article.Origin)
            Assert.Equal(record.Substring(span.Original, span.Clean.Length), span.Clean.Of(article.Text));
    }
}
