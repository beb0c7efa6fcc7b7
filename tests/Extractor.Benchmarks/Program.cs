using BenchmarkDotNet.Running;
using Extractor.Benchmarks;

return args switch
{
    ["text", .. var rest] => TextCommand.Run(rest),
    _ => RunBenchmarks(args),
};

static int RunBenchmarks(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(ExtractionBenchmarks).Assembly).Run(args);
    return 0;
}
