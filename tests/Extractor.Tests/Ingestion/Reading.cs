using System.Text;
using Extractor.Ingestion;

namespace Extractor.Tests.Ingestion;

/// <summary>Reads small documents as tests write them.</summary>
internal static class Reading
{
    private static readonly TimeProvider Clock = new FixedClock(new DateTimeOffset(2026, 1, 15, 12, 0, 0, TimeSpan.Zero));

    private static readonly ArticleReader Usual = new(new IngestionOptions(), Clock);

    public static ArticleReader Reader(IngestionOptions? options = null) => options is null ? Usual : new ArticleReader(options, Clock);

    public static Article Article(string content, string name = "sample.txt") => Article(Encoding.UTF8.GetBytes(content), name);

    public static Article Article(byte[] content, string name = "sample.txt")
    {
        var result = Reader().Read("sample", content, name);
        Assert.True(result.IsArticle, result.Failure?.Message);
        AssertOrigin(result.Article, content);
        return result.Article;
    }

    public static ReadFailure Failure(byte[] content, string name = "sample.txt", IngestionOptions? options = null)
    {
        var result = Reader(options).Read("sample", content, name);
        Assert.False(result.IsArticle);
        return result.Failure;
    }

    /// <summary>Every stretch of clean text stands in the decoded file exactly so, and stretches are in order.</summary>
    public static void AssertOrigin(Article article, ReadOnlySpan<byte> bytes)
    {
        var decoded = TextDecoder.Decode(bytes, article.Id).Text!;
        var end = 0;
        foreach (var span in article.Origin)
        {
            Assert.True(span.Clean.Start >= end && span.Clean.Length > 0);
            Assert.Equal(decoded.Substring(span.Original, span.Clean.Length), span.Clean.Of(article.Text));
            end = span.Clean.End;
        }
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => now;
    }
}
