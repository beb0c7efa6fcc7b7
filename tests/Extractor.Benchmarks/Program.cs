using BenchmarkDotNet.Running;
using Extractor.Benchmarks;
using Extractor.Benchmarks.Pages;
using Extractor.Benchmarks.Quantities;
using Extractor.Benchmarks.Store;

return args switch
{
    ["quantities", .. var rest] => QuantitiesCommand.Run(rest),
    ["pages", .. var rest] => PagesCommand.Run(rest),
    ["text", .. var rest] => TextCommand.Run(rest),
    ["store", .. var rest] => StoreCommand.Run(rest),
    ["review", .. var rest] => ReviewCommand.Run(rest),
    _ => RunBenchmarks(args),
};

static int RunBenchmarks(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(ExtractionBenchmarks).Assembly).Run(args);
    return 0;
}
