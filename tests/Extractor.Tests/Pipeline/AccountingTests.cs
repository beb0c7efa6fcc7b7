using System.Globalization;
using System.Text.Json;
using Extractor.Ingestion;
using Extractor.Pipeline;
using Extractor.Pipeline.Options;
using Extractor.Pipeline.Output;
using Extractor.Store;
using Extractor.Text;

namespace Extractor.Tests.Pipeline;

/// <summary>The product's promise on articles that nobody looked at: every number is accounted for once, and every span is true.</summary>
public sealed class AccountingTests
{
    private const int Shown = 10;

    private static readonly ExtractionPipeline Pipeline = new PipelineBuilder(PipelineOptions.Default(Path.GetTempPath())).Build();

    private static readonly Lazy<List<Finding>> Findings = new(() => Check(Sampled("seeds").Concat(Sampled("news")).Concat(News())));

    private enum Fault
    {
        Lost,
        Twice,
        WrongSpan,
    }

    [SharedFact]
    public void Every_number_is_claimed_or_explained() => AssertNone(Fault.Lost);

    [SharedFact]
    public void No_number_is_both_claimed_and_explained() => AssertNone(Fault.Twice);

    [SharedFact]
    public void Every_span_holds() => AssertNone(Fault.WrongSpan);

    [Fact]
    public void Corpus_keeps_the_promise()
    {
        var articles = Files(RepositoryFolder.At("corpus")).ToList();

        Assert.True(articles.Count >= 10, $"{articles.Count} articles");
        Assert.Empty(Check(articles).Take(Shown));
    }

    private static void AssertNone(Fault fault) =>
        Assert.Empty(Findings.Value.Where(finding => finding.Fault == fault).Take(Shown));

    private static List<Finding> Check(IEnumerable<Article> articles) => [.. articles.AsParallel().AsOrdered().SelectMany(article => Check(Pipeline.Extract(article)))];

    private static List<Finding> Check(Extraction extraction)
    {
        var article = extraction.Article;
        List<Finding> findings = [];
        var numbers = AccountedNumber.Of(extraction);
        foreach (var (first, second) in numbers.Zip(numbers.Skip(1)).Where(pair => pair.First.Number.Overlaps(pair.Second.Number)))
            findings.Add(new Finding(Fault.Twice, article.Id, $"“{first.Text}” and “{second.Text}” share characters in “{first.SentenceText}”"));
        foreach (var number in numbers.Where(number => number.Claims.Count == 0 == (number.Unclaimed is null)))
            findings.Add(new Finding(number.Claims.Count == 0 ? Fault.Lost : Fault.Twice, article.Id, $"“{number.Text}” in “{number.SentenceText}”"));
        if (Refusal(extraction) is { } refusal)
            findings.Add(new Finding(Fault.WrongSpan, article.Id, refusal));
        foreach (var token in extraction.Mentions.Source.Tokens)
        {
            if (token.Kind == TokenKind.Number && !numbers.Any(number => number.Number.Overlaps(token.Span)))
                findings.Add(new Finding(Fault.Lost, article.Id, $"“{token.Span.Of(article.Text)}” in “{PlainText.Short(article.Text[Math.Max(0, token.Start - 40)..Math.Min(article.Text.Length, token.End + 40)], 100)}”"));
        }
        return findings;
    }

    /// <summary>Why the store would not take the article; null when every span holds what it says.</summary>
    private static string? Refusal(Extraction extraction)
    {
        var article = extraction.Article;
        try
        {
            OccurrenceCheck.Verify(new StoredArticle(article.Id, "", article.Title, null, null, null, null, article.Text, []), extraction.Claims, extraction.Unclaimed);
            return null;
        }
        catch (StoreRefusal refusal)
        {
            return refusal.Message;
        }
    }

    private static IEnumerable<Article> Sampled(string set) => Files(SharedFolder.At("articles", set));

    private static IEnumerable<Article> Files(string folder)
    {
        var options = PipelineOptions.Default(RepositoryFolder.Path);
        ArticleReader reader = new(options.Corpus.Reading, TimeProvider.System);
        var listing = new CorpusFolder(folder, options.Corpus.Reading).List();
        Assert.Empty(listing.Failures);
        return listing.Files.SelectMany(file => reader.ReadAll(file.Path)).Select(result => result.Article).OfType<Article>();
    }

    private static IEnumerable<Article> News()
    {
        foreach (var line in File.ReadLines(SharedFolder.At("bench", "text", "news.jsonl")))
        {
            using var document = JsonDocument.Parse(line);
            var row = document.RootElement;
            var published = row.GetProperty("published").GetString() is { Length: >= 10 } text
                && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? new PublicationDate(day, DateSource.FrontMatter, text, 1, "") : null;
            var title = row.GetProperty("title").GetString() ?? "";
            yield return new Article(
                row.GetProperty("id").GetString()!, "", title, published, null, null, null,
                title.Length == 0 ? row.GetProperty("text").GetString()! : $"{title}\n\n{row.GetProperty("text").GetString()}", title.Length, [], []);
        }
    }

    private sealed record Finding(Fault Fault, string Article, string What);
}
