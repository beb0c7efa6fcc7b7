using System.Globalization;
using System.Text.Json;
using Extractor.Ingestion;
using Extractor.Pipeline;
using Extractor.Pipeline.Options;
using Extractor.Pipeline.Output;
using Extractor.Text;

namespace Extractor.Tests.Pipeline;

/// <summary>The product's promise on articles that nobody looked at: every number is accounted for once, and every span is true.</summary>
public sealed class AccountingTests
{
    private const int Shown = 10;

    private static readonly ExtractionPipeline Pipeline = new PipelineBuilder(PipelineOptions.Default(Path.GetTempPath())).Build();

    private static readonly Lazy<List<Finding>> Findings = new(() => [.. Articles().AsParallel().AsOrdered().SelectMany(article => Check(Pipeline.Extract(article)))]);

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

    private static void AssertNone(Fault fault) =>
        Assert.Empty(Findings.Value.Where(finding => finding.Fault == fault).Take(Shown));

    private static List<Finding> Check(Extraction extraction)
    {
        var article = extraction.Article;
        List<Finding> findings = [];
        var numbers = AccountedNumber.Of(extraction);
        foreach (var (first, second) in numbers.Zip(numbers.Skip(1)).Where(pair => pair.First.Number.Overlaps(pair.Second.Number)))
            findings.Add(new Finding(Fault.Twice, article.Id, $"“{first.Text}” and “{second.Text}” share characters in “{first.SentenceText}”"));
        foreach (var claim in extraction.Claims)
        {
            if (!claim.Sentence.Contains(claim.Number) || claim.Number.Of(article.Text) != claim.NumberText || claim.Sentence.Of(article.Text) != claim.SentenceText)
                findings.Add(new Finding(Fault.WrongSpan, article.Id, $"“{claim.NumberText}” {claim.Number} in “{claim.SentenceText}” {claim.Sentence}"));
        }
        foreach (var token in extraction.Mentions.Source.Tokens)
        {
            if (token.Kind == TokenKind.Number && !numbers.Any(number => number.Number.Overlaps(token.Span)))
                findings.Add(new Finding(Fault.Lost, article.Id, $"“{token.Span.Of(article.Text)}” in “{PlainText.Short(article.Text[Math.Max(0, token.Start - 40)..Math.Min(article.Text.Length, token.End + 40)], 100)}”"));
        }
        return findings;
    }

    private static IEnumerable<Article> Articles()
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
