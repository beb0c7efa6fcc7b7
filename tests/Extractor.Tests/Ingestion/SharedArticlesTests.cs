using System.Text.Json;
using Extractor.Ingestion;

namespace Extractor.Tests.Ingestion;

public sealed class SharedArticlesTests
{
    private static Article Read(params string[] parts)
    {
        var path = SharedFolder.At(["articles", .. parts]);
        var article = Reading.Reader().Read(path).Article!;
        Reading.AssertOrigin(article, File.ReadAllBytes(path));
        return article;
    }

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [SharedFact]
    public void Seeds_are_dated_by_comment_and_by_inference()
    {
        var saic = Read("seeds", "saic-overseas-target.txt");
        var seres = Read("seeds", "seres-export-plan.txt");
        Assert.Equal((new DateOnly(2021, 7, 13), DateSource.TextInference), (saic.Published!.Date, saic.Published.Source));
        Assert.Equal((new DateOnly(2024, 3, 25), DateSource.Comment), (seres.Published!.Date, seres.Published.Source));
    }

    [SharedFact]
    public void Seeds_lose_comments_captions_and_teasers_and_nothing_else()
    {
        var seres = Read("seeds", "seres-export-plan.txt");
        Assert.Equal(seres.Title, seres.Text[..seres.HeadlineEnd]);
        Assert.Equal(1, seres.Removed.Count(block => block.Reason == RemovalReason.Caption));
        Assert.Equal(1, seres.Removed.Count(block => block.Reason == RemovalReason.SourceLine));
        Assert.Equal(8, seres.Removed.Count(block => block.Reason == RemovalReason.Comments));
        Assert.Equal(10, seres.Removed.Count);
        var saic = Read("seeds", "saic-overseas-target.txt");
        Assert.Equal([RemovalReason.RelatedLinks, RemovalReason.SourceLine], saic.Removed.Select(block => block.Reason));
        Assert.Equal(0, saic.HeadlineEnd);
        Assert.Contains(saic.Title!, saic.Text, StringComparison.Ordinal);
    }

    [SharedFact]
    public void Every_gold_quote_is_in_the_clean_text()
    {
        Dictionary<string, string> texts = [];
        foreach (var path in Directory.GetFiles(SharedFolder.At("articles", "news")).Concat(Directory.GetFiles(SharedFolder.At("articles", "seeds"))))
        {
            var article = Reading.Reader().Read(path).Article!;
            Reading.AssertOrigin(article, File.ReadAllBytes(path));
            texts.Add(article.Id, Squeeze(article.Text));
        }
        List<string> missing = [];
        foreach (var line in File.ReadLines(SharedFolder.At("gold", "news.jsonl")).Concat(File.ReadLines(SharedFolder.At("gold", "seeds.jsonl"))))
        {
            using var claim = JsonDocument.Parse(line);
            var quote = claim.RootElement.GetProperty("quote").GetString()!;
            if (!texts[claim.RootElement.GetProperty("article").GetString()!].Contains(Squeeze(quote), StringComparison.Ordinal))
                missing.Add(quote);
        }
        Assert.Empty(missing);
    }

    [SharedFact]
    public void News_keep_their_front_matter_and_the_bylines_of_agencies()
    {
        foreach (var path in Directory.GetFiles(SharedFolder.At("articles", "news")))
        {
            var article = Reading.Reader().Read(path).Article!;
            Assert.Equal(DateSource.FrontMatter, article.Published!.Source);
            Assert.NotNull(article.Publisher);
            Assert.Equal(article.Title, article.Text[..article.HeadlineEnd]);
        }
        Assert.Equal("David Shepardson", Read("news", "040-most-of-46-million-recalled-takata-inflators-in.md").Author);
    }
}
