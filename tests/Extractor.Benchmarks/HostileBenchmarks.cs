using BenchmarkDotNet.Attributes;
using Extractor.Ingestion;
using Extractor.Pipeline;
using Extractor.Pipeline.Options;

namespace Extractor.Benchmarks;

/// <summary>Recognition of texts that nobody wrote to be read, beside that of as much news: the column “Ratio” should stay below 2.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class HostileBenchmarks
{
    private const int Length = 1_000_000;

    private readonly ExtractionPipeline _pipeline = new PipelineBuilder(PipelineOptions.Default(Environment.CurrentDirectory)).Build();
    private readonly List<Article> _news = [.. NewsText.Articles(Length).Select((text, number) => Articles.Of($"news-{number}", null, text, new DateOnly(2023, 7, 14)))];
    private Article? _hostile;

    public static IEnumerable<string> Kinds => HostileText.Kinds.Select(kind => kind.Name);

    [ParamsSource(nameof(Kinds))]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public void Write() =>
        _hostile = Articles.Of(Kind, null, HostileText.Of(HostileText.Kinds.First(kind => kind.Name == Kind).Unit, Length), new DateOnly(2020, 1, 1));

    [Benchmark(Baseline = true, OperationsPerInvoke = Length)]
    public void News()
    {
        foreach (var article in _news)
        {
            using var source = _pipeline.Recognise(article).Source;
        }
    }

    [Benchmark(OperationsPerInvoke = Length)]
    public void Hostile()
    {
        using var source = _pipeline.Recognise(_hostile!).Source;
    }
}
