using System.Collections.Concurrent;
using System.Diagnostics;
using Extractor.Ingestion;
using Extractor.Pipeline;
using Extractor.Pipeline.Options;
using Extractor.Pipeline.Runs;
using Extractor.Pipeline.Watching;
using Extractor.Store;
using Extractor.Store.Sqlite;

namespace Extractor.Tests.Pipeline.Watching;

/// <summary>A folder that is watched inside the test process, with its store.</summary>
internal sealed class Watched : IAsyncDisposable
{
    private static readonly ExtractionPipeline Pipeline = new PipelineBuilder(PipelineOptions.Default(Path.GetTempPath())).Build();
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<RunEvent> _events = new();
    private readonly ConcurrentQueue<string> _notices = new();
    private CancellationTokenSource _stop = new();
    private FolderWatch? _watch;
    private Task _running = Task.CompletedTask;

    public Watched()
    {
        Directory.CreateDirectory(Corpus);
        Store = SqliteClaimStore.Open(new StoreOptions { Path = _folder.At("claims.db"), LockTimeout = TimeSpan.FromMilliseconds(300) }, TimeProvider.System);
        Journal = FileJournal.Open(_folder.At("claims.db"));
    }

    public string Corpus => _folder.At("corpus");

    public SqliteClaimStore Store { get; }

    public FileJournal Journal { get; }

    public IReadOnlyList<RunEvent> Events => [.. _events];

    public IReadOnlyList<string> Notices => [.. _notices];

    public static string Text(string number) => $"Northwind Motors sold {number} vehicles abroad in 2022, chief executive Ana Lind said.\n";

    public string At(string name) => Path.Combine(Corpus, name);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
    }

    public void Start(bool prune = false, bool pollOnly = false)
    {
        IngestionOptions reading = new();
        Extractor.Ingestion.ArticleReader reader = new(reading, TimeProvider.System);
        JournaledRun run = new(new CorpusRun(Pipeline, reader, Store, new RunOptions(2, 64)), Journal, Pipeline.Version);
        WatchOptions options = new(TimeSpan.FromMilliseconds(pollOnly ? 200 : 5_000), prune) { PollOnly = pollOnly };
        _stop = new CancellationTokenSource();
        _watch = new FolderWatch(Corpus, reading, options, run, Journal, Store, Pipeline.Version, TimeProvider.System);
        _running = Task.Run(() => _watch.RunAsync(_events.Enqueue, _notices.Enqueue, _stop.Token));
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _running;
    }

    /// <summary>Waits until something happened.</summary>
    public async Task<RunEvent> SeenAsync(string article, RunOutcome outcome)
    {
        await UntilAsync(() => _events.Any(Matches), $"{article} is never {outcome}");
        return _events.First(Matches);

        bool Matches(RunEvent happened) => happened.Outcome == outcome && Path.GetFileNameWithoutExtension(happened.Article) == article;
    }

    public async Task UntilAsync(Func<bool> condition, string otherwise)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            if (_running.IsFaulted)
                await _running;
            Assert.True(clock.Elapsed < Patience, $"{otherwise}; told: {string.Join("; ", _events.Select(happened => $"{happened.Article} {happened.Outcome}").TakeLast(20))}; {string.Join("; ", _notices)}");
            await Task.Delay(10);
        }
    }

    public FolderStatus Status() => FolderStatus.Of(new CorpusFolder(Corpus, new IngestionOptions()).List(), Journal.All(), Pipeline.Version);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
        Journal.Dispose();
        Store.Dispose();
        _folder.Dispose();
    }
}
