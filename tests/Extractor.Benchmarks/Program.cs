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
    // In this process whatever job is asked for: a project of its own for each benchmark would have to be restored and built first.
    BenchmarkSwitcher.FromAssembly(typeof(ExtractionBenchmarks).Assembly).Run([.. args, "--inProcess"]);
    return 0;
}
