using System.CommandLine;
using Extractor.Cli.Verbs;
using Extractor.Ingestion;
using Extractor.Ingestion.Web;
using Extractor.Pipeline;
using Extractor.Pipeline.Options;
using Extractor.Pipeline.Runs;
using Extractor.Pipeline.Watching;
using Extractor.Store;
using Extractor.Store.Sqlite;

namespace Extractor.Cli;

/// <summary>What the verbs work with, made from the configuration when it is asked for.</summary>
internal sealed class Workspace
{
    private ExtractionPipeline? _pipeline;
    private ArticleReader? _reader;

    /// <exception cref="InputException">The configuration cannot be used.</exception>
    public Workspace(ParseResult arguments)
    {
        var folder = Directory.GetCurrentDirectory();
        var file = arguments.GetValue(CommonOptions.Config)?.FullName ?? PipelineFile.Find(folder);
        Options = file is null ? PipelineOptions.Default(folder) : PipelineFile.Load(file);
    }

    public PipelineOptions Options { get; }

    public ExtractionPipeline Pipeline => _pipeline ??= new PipelineBuilder(Options).Build();

    public ArticleReader Reader => _reader ??= new ArticleReader(Options.Corpus.Reading, TimeProvider.System);

    /// <summary>Told without building the pipeline.</summary>
    public string PipelineVersion => new PipelineBuilder(Options).Version();

    public WebFetcher Fetcher(string corpusFolder) => new(Options.Fetch, corpusFolder, TimeProvider.System);

    public ArticleInput Input(Terminal terminal) => new(Reader, Options.Corpus.Reading, terminal);

    /// <summary>Where --output leads, which may be anywhere but in the place of the store.</summary>
    /// <exception cref="InputException">It is the store, or a file that belongs to it.</exception>
    public string Output(FileInfo file)
    {
        var store = Path.GetFullPath(Options.Store.Path);
        if (new[] { store, store + "-wal", store + "-shm", store + ".lock", Options.Store.FilterPath }.Contains(file.FullName))
            throw new InputException("The output would replace the store, or a part of it.", file.FullName, "Name another file with --output.");
        return file.FullName;
    }

    public IClaimStore OpenStore(int? mapMegabytes = null)
        => SqliteClaimStore.Open(Options.Store with { MapMegabytes = mapMegabytes ?? Options.Store.MapMegabytes }, TimeProvider.System);

    public FileJournal OpenJournal() => FileJournal.Open(Options.Store.Path);

    public JournaledRun Run(IClaimStore store, FileJournal journal) => new(new CorpusRun(Pipeline, Reader, store, Options.Run), journal, Pipeline.Version);

    /// <summary>The store, which must be there already.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public SqliteClaimStore OpenExistingStore()
    {
        RequireStore();
        return SqliteClaimStore.Open(Options.Store, TimeProvider.System);
    }

    /// <summary>The same to ask it: a store that may not be written is asked too, though what follows the writer in batches is not caught up.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public SqliteClaimStore OpenStoreToAsk()
    {
        try
        {
            return OpenExistingStore();
        }
        catch (StoreException error) when (error.Failure is StoreFailure.ReadOnly or StoreFailure.CannotOpen)
        {
            return SqliteClaimStore.Open(Options.Store with { ReadOnly = true }, TimeProvider.System);
        }
    }

    /// <exception cref="InputException">There is no store.</exception>
    public void RequireStore()
    {
        if (!File.Exists(Options.Store.Path))
            throw new InputException("There is no store yet.", Options.Store.Path, "Run “extractor run” first, or name the configuration with --config FILE.");
    }
}
