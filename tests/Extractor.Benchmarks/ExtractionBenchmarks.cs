using BenchmarkDotNet.Attributes;
using Extractor.Ingestion;
using Extractor.Pipeline;
using Extractor.Pipeline.Options;
using Extractor.Text;

namespace Extractor.Benchmarks;

/// <summary>
/// News through the stages, each with those before it. Time and memory are told for one character: 100 ns are 10 million
/// characters a second.
/// </summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class ExtractionBenchmarks
{
    private const int Length = 300_000;

    private readonly ExtractionPipeline _pipeline = new PipelineBuilder(PipelineOptions.Default(Environment.CurrentDirectory)).Build();
    private readonly Vocabulary _vocabulary = new VocabularyBuilder().Build();
    private readonly List<Article> _articles = [.. NewsText.Articles(Length).Select((text, number) => Articles.Of($"news-{number}", null, text, new DateOnly(2023, 7, 14)))];

    [Benchmark(OperationsPerInvoke = Length)]
    public int Tokenise()
    {
        var tokens = 0;
        foreach (var article in _articles)
        {
            using var source = SourceText.Analyse(article.Text, _vocabulary, article.HeadlineEnd);
            tokens += source.Tokens.Length;
        }
        return tokens;
    }

    [Benchmark(OperationsPerInvoke = Length)]
    public int Recognise()
    {
        var numbers = 0;
        foreach (var article in _articles)
        {
            var mentions = _pipeline.Recognise(article);
            using var source = mentions.Source;
            numbers += mentions.Quantities.Count;
        }
        return numbers;
    }

    [Benchmark(OperationsPerInvoke = Length)]
    public int Extract()
    {
        var claims = 0;
        foreach (var article in _articles)
        {
            var extraction = _pipeline.Extract(article);
            using var source = extraction.Mentions.Source;
            claims += extraction.Claims.Count;
        }
        return claims;
    }
}
