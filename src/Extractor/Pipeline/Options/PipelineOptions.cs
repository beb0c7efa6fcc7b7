using Extractor.Ingestion;
using Extractor.Pipeline.Watching;
using Extractor.Store;

namespace Extractor.Pipeline.Options;

/// <summary>What pipeline.json can say, one record a stage. Paths are absolute.</summary>
public sealed record PipelineOptions(CorpusOptions Corpus, LexiconOptions Lexicons, ClaimOptions Claims, StoreOptions Store, RunOptions Run)
{
    public WatchOptions Watch { get; init; } = new(TimeSpan.Zero, Prune: false);

    /// <summary>What holds where a configuration says nothing.</summary>
    /// <param name="folder">The folder that relative paths start from.</param>
    public static PipelineOptions Default(string folder) => OptionKeys.All.Aggregate(
        new PipelineOptions(
            new CorpusOptions("", new IngestionOptions()), new LexiconOptions([], [], [], []), new ClaimOptions(0), new StoreOptions { Path = "" }, new RunOptions(0, 0, Path.GetFullPath(folder))),
        (options, key) => key.Set(options, key.Default, folder));
}
