using BenchmarkDotNet.Attributes;
using Extractor.Ingestion;
using Extractor.Pipeline;
using Extractor.Pipeline.Options;
using Extractor.Text;

namespace Extractor.Benchmarks;

/// <summary>One made-up article through the stages.</summary>
[MemoryDiagnoser]
public class ExtractionBenchmarks
{
    private const string Paragraph =
        "Northwind Motors sold 128,400 vehicles abroad in the first half of 2023, up 12.5 percent year-over-year, and expects to ship more than 300,000 by the end of this year, "
        + "chief executive Ana Lind said. Revenue rose to $4.2 billion from $3.9 billion a year earlier, while the operating margin fell by 0.4 percentage points.\n\n";

    private readonly ExtractionPipeline _pipeline = new PipelineBuilder(PipelineOptions.Default(Environment.CurrentDirectory)).Build();
    private readonly Article _article = Articles.Of("bench", "Northwind sells more abroad", string.Concat(Enumerable.Repeat(Paragraph, 10)), new DateOnly(2023, 7, 14));
    private readonly Vocabulary _vocabulary = new VocabularyBuilder().Build();

    [Benchmark]
    public int Tokenise()
    {
        using var source = SourceText.Analyse(_article.Text, _vocabulary, _article.HeadlineEnd);
        return source.Tokens.Length;
    }

    [Benchmark]
    public int Recognise() => _pipeline.Recognise(_article).Quantities.Count;

    [Benchmark]
    public int Extract() => _pipeline.Extract(_article).Claims.Count;
}
