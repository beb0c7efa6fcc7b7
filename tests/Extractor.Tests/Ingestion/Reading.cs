using System.Text;
using Extractor.Ingestion;

namespace Extractor.Tests.Ingestion;

/// <summary>Reads small documents as tests write them.</summary>
internal static class Reading
{
    public static readonly TimeProvider Clock = new FixedClock(new DateTimeOffset(2026, 1, 15, 12, 0, 0, TimeSpan.Zero));

    public static ArticleReader Reader(IngestionOptions? options = null, TimeProvider? clock = null) => new(options ?? new IngestionOptions(), clock ?? Clock);

    public static Article Article(string content, string name = "sample.txt", TimeProvider? clock = null) => Article(Encoding.UTF8.GetBytes(content), name, clock);

    public static Article Article(byte[] content, string name = "sample.txt", TimeProvider? clock = null)
    {
        var result = Reader(clock: clock).Read("sample", content, name);
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

    public sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => now;
    }
}
