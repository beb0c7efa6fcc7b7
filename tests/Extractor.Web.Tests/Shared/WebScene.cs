using Extractor.Ingestion;
using Extractor.Pipeline;
using Extractor.Pipeline.Options;
using Extractor.Pipeline.Runs;
using Extractor.Store;
using Extractor.Store.Sqlite;
using Extractor.Web.Live;

namespace Extractor.Web.Tests;

/// <summary>A corpus folder, a store and a server over both, on a free port of this machine.</summary>
internal sealed class WebScene : IAsyncDisposable
{
    private static readonly Lazy<ExtractionPipeline> Pipeline = new(() => new PipelineBuilder(PipelineOptions.Default(AppContext.BaseDirectory)).Build());

    private static readonly Lazy<Task<string>> Samples = new(ReadSamplesAsync);

    private readonly TemporaryFolder _folder = new();
    private readonly ServeOptions _serve;
    private readonly PipelineOptions _options;
    private readonly ArticleReader _reader;
    private ArticleIntake _intake = null!;
    private ReviewServer _server = null!;

    private WebScene(ServeOptions serve)
    {
        _serve = serve with { Port = 0, PollInterval = TimeSpan.FromMilliseconds(100) };
        _options = PipelineOptions.Default(_folder.Path);
        _reader = new ArticleReader(_options.Corpus.Reading, TimeProvider.System);
    }

    public IClaimStore Store { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public Uri Address => _server.Address;

    public IEnumerable<string> ApiAddresses => _server.ApiAddresses;

    public string Corpus => _options.Corpus.Folder;

    public string Folder => _folder.Path;

    public string FilterPath => _options.Store.Path + ".filters";

    /// <summary>What the server told its operator.</summary>
    public List<string> Reports { get; } = [];

    /// <param name="articles">File names with their content.</param>
    public static async Task<WebScene> StartAsync(ServeOptions? serve = null, params (string Name, string Content)[] articles)
    {
        WebScene scene = new(serve ?? new ServeOptions());
        Directory.CreateDirectory(scene.Corpus);
        foreach (var (name, content) in articles)
            scene._folder.File(Path.Combine("corpus", name), content);
        await scene.OpenAsync();
        await scene.RunAsync();
        return scene;
    }

    /// <summary>The sample articles of the repository, which are read once for all tests.</summary>
    public static async Task<WebScene> OfSamplesAsync()
    {
        WebScene scene = new(new ServeOptions());
        var template = await Samples.Value;
        foreach (var file in Directory.EnumerateFiles(template, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(scene.Folder, Path.GetRelativePath(template, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        await scene.OpenAsync();
        return scene;
    }

    /// <summary>Over a store that is filled otherwise than from a corpus.</summary>
    /// <param name="kept">Where a copy of the filled store is kept for the next time; null for nowhere.</param>
    public static async Task<WebScene> OverAsync(Action<IClaimStore> fill, string? kept = null)
    {
        WebScene scene = new(new ServeOptions());
        Directory.CreateDirectory(scene.Corpus);
        var path = scene._options.Store.Path;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (kept is not null && File.Exists(kept))
        {
            File.Copy(kept, path);
        }
        else
        {
            using (var store = SqliteClaimStore.Open(scene._options.Store, TimeProvider.System))
            {
                fill(store);
                store.CatchUp();
            }
            if (kept is not null)
                File.Copy(path, kept);
        }
        await scene.OpenAsync();
        return scene;
    }

    /// <summary>As <c>extractor run</c> does in another process.</summary>
    public Task<RunCounts> RunAsync()
        => new CorpusRun(Pipeline.Value, _reader, Store, _options.Run).RunAsync(
            new CorpusFolder(Corpus, _options.Corpus.Reading).List().Files.Select(file => new CorpusItem(file.Path)), AbsentArticles.Mark, _ => { }, default);

    /// <summary>Stops the server, closes the store, and opens both again at the same port.</summary>
    public async Task RestartAsync()
    {
        var port = Address.Port;
        await CloseAsync();
        await OpenAsync(port);
    }

    public HttpClient NewClient(bool follow = true) => new(new SocketsHttpHandler { AllowAutoRedirect = follow, UseCookies = false }) { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _folder.Dispose();
    }

    private static async Task<string> ReadSamplesAsync()
    {
        WebScene scene = new(new ServeOptions());
        Directory.CreateDirectory(scene.Corpus);
        foreach (var path in Directory.EnumerateFiles(RepositoryFolder.At("corpus")))
            File.Copy(path, Path.Combine(scene.Corpus, Path.GetFileName(path)));
        await scene.OpenAsync();
        await scene.RunAsync();
        await scene.CloseAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => scene._folder.Dispose();
        return scene.Folder;
    }

    private async Task OpenAsync(int port = 0)
    {
        Store = SqliteClaimStore.Open(_options.Store with { MapMegabytes = ServeOptions.MapMegabytes }, TimeProvider.System);
        _intake = new ArticleIntake(Pipeline, _reader, _options, Store);
        _server = await ReviewServer.StartAsync(_serve with { Port = port, Reviewer = "tester", FilterPath = FilterPath }, Store, _intake, TimeProvider.System, Reports.Add);
        Client = NewClient();
    }

    private async Task CloseAsync()
    {
        Client.Dispose();
        await _server.StopAsync();
        await _server.DisposeAsync();
        _intake.Dispose();
        Store.Dispose();
    }
}
