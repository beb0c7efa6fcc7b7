using System.Collections.Concurrent;
using System.Net;
using Extractor.Ingestion.Web;

namespace Extractor.Tests.Ingestion.Web;

/// <summary>A fetcher with its folder and a local server.</summary>
public abstract class FetchTest : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    private protected LocalServer Server { get; } = new();

    private protected string Corpus => _folder.At("corpus");

    /// <summary>Fast, and allowed to ask this machine at one of its addresses.</summary>
    private protected FetchOptions Options { get; set; } = new()
    {
        AllowPrivate = ["127.0.0.1"],
        RequestsPerSecond = 1_000,
        RetryDelay = TimeSpan.FromMilliseconds(5),
        AttemptTimeout = TimeSpan.FromSeconds(20),
        MaxBytes = 200_000,
    };

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        _folder.Dispose();
    }

    private protected Task<IReadOnlyList<FetchResult>> FetchAsync(params string[] paths) => FetchAsync([.. paths.Select(path => FetchSource.Page(Whole(path)))]);

    private protected Task<IReadOnlyList<FetchResult>> FetchFeedAsync(string path) => FetchAsync([FetchSource.Feed(Whole(path))]);

    private protected Task<IReadOnlyList<FetchResult>> FetchSitemapAsync(string path) => FetchAsync([FetchSource.Sitemap(Whole(path))]);

    private protected async Task<IReadOnlyList<FetchResult>> FetchAsync(FetchSource[] sources, Func<string, IPAddress[]>? resolve = null, CancellationToken cancellation = default)
    {
        ConcurrentQueue<FetchResult> results = new();
        using WebFetcher fetcher = new(Options, Corpus, TimeProvider.System, resolve is null ? null : (host, _) => Task.FromResult(resolve(host)));
        await fetcher.FetchAsync(sources, results.Enqueue, cancellation);
        return [.. results];
    }

    private protected async Task<FetchResult> FetchOneAsync(string path) => Assert.Single(await FetchAsync(path));

    private protected static void AssertFailed(FetchResult result, params string[] parts)
    {
        Assert.Equal(FetchOutcome.Failed, result.Outcome);
        Assert.Contains(result.Url, result.Message, StringComparison.Ordinal);
        Assert.All(parts, part => Assert.Contains(part, result.Message, StringComparison.Ordinal));
        Assert.EndsWith(".", result.Message, StringComparison.Ordinal);
    }

    /// <summary>All files below the corpus folder.</summary>
    private protected IReadOnlyList<string> Files() => Directory.Exists(Corpus) ? [.. Directory.EnumerateFiles(Corpus, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [];

    private string Whole(string path) => path.StartsWith('/') ? Server.At(path) : path;

    /// <summary>As a server compresses it.</summary>
    protected static byte[] Packed(byte[] plain, Func<Stream, Stream> pack)
    {
        using MemoryStream packed = new();
        using (var packing = pack(packed))
            packing.Write(plain);
        return packed.ToArray();
    }
}
