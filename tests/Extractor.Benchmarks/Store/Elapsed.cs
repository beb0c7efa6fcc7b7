namespace Extractor.Benchmarks.Store;

/// <summary>Time by the clock and of the processors; on a busy machine only the second tells what the work costs.</summary>
internal readonly record struct Elapsed(TimeSpan Wall, TimeSpan Processor);
