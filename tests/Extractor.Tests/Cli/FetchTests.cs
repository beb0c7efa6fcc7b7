using System.Text.Json;
using Extractor.Store;
using Extractor.Store.Sqlite;
using Extractor.Tests.Ingestion.Web;

namespace Extractor.Tests.Cli;

public sealed class FetchTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly LocalServer _server = new();
    private string _config = "";

    public Task InitializeAsync()
    {
        _config = Configure("");
        _server.Page("/a");
        _server.On("/feed", 200, "<rss><channel><item><link>/a</link></item></channel></rss>");
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Fetched_page_is_named_and_the_next_run_reads_it()
    {
        var fetch = await Run("fetch", _server.At("/a"));
        var again = await Run("fetch", _server.At("/a"));
        var run = await Run("run");

        Assert.Equal((0, 0, 0), (fetch.ExitCode, again.ExitCode, run.ExitCode));
        Assert.Matches($"^new +fetched/127.0.0.1-{_server.Port}/a-[0-9a-f]+.html +http", fetch.OutLines[0].Replace('\\', '/'));
        Assert.Contains("1 new page, 0 changed, 0 as before, 0 failed. “extractor run” reads them.", fetch.Out, StringComparison.Ordinal);
        Assert.Contains("0 new pages, 0 changed, 1 as before, 0 failed.", again.Out, StringComparison.Ordinal);
        Assert.Contains("1 claim occurrence", run.Out, StringComparison.Ordinal);
        using var store = SqliteClaimStore.Open(new StoreOptions { Path = _folder.At(".extractor/claims.db") }, TimeProvider.System);
        Assert.Equal(_server.At("/a"), store.Article(Assert.Single(store.Articles()).ArticleId)!.Url);
    }

    [Fact]
    public async Task Page_that_cannot_be_had_is_told_and_the_others_are_kept()
    {
        var run = await Run("fetch", _server.At("/none"), _server.At("/a"), "--json");

        Assert.Equal(1, run.ExitCode);
        var lines = run.OutLines.Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(line => line.GetProperty("outcome").GetString()!);
        Assert.Contains("there is no such page (404)", lines["failed"].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.True(File.Exists(lines["new"].GetProperty("file").GetString()));
    }

    [Fact]
    public async Task Configured_sources_are_fetched_before_a_run()
    {
        _config = Configure($"\"feeds\": [\"{_server.At("/feed")}\"]");

        var run = await Run("run", "--fetch", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(1, JsonDocument.Parse(run.Out).RootElement.GetProperty("new").GetInt32());
        Assert.Equal("Fetched: 1 new page, 0 changed, 0 as before, 0 failed.", run.Messages.Trim());
    }

    [Fact]
    public async Task Failing_source_does_not_keep_a_run_from_the_other_articles()
    {
        _config = Configure($"\"feeds\": [\"{_server.At("/none")}\"]");
        _folder.File("corpus/one.txt", "Northwind Motors sold 128,400 vehicles abroad in 2022.\n");

        var run = await Run("run", "--fetch", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(1, JsonDocument.Parse(run.Out).RootElement.GetProperty("new").GetInt32());
        Assert.Contains("404", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_fetches_configured_sources_and_takes_their_pages()
    {
        _config = Configure($"\"feeds\": [\"{_server.At("/feed")}\"]");
        Directory.CreateDirectory(_folder.At("corpus"));

        var watch = await CommandRun.UntilItPrints("watch", "--json", "--config", _config);

        Assert.Equal(0, watch.ExitCode);
        Assert.Equal("new", JsonDocument.Parse(Assert.Single(watch.OutLines)).RootElement.GetProperty("outcome").GetString());
    }

    [Theory]
    [InlineData("pipeline.json names nothing to fetch", "fetch")]
    [InlineData("pipeline.json names nothing to fetch", "run", "--fetch")]
    [InlineData("--fetch brings pages into the configured corpus folder", "run", "--fetch", "elsewhere")]
    [InlineData("“example.org” is no address; write it whole, with https:// in front.", "fetch", "example.org")]
    [InlineData("is not on the web", "fetch", "--feed", "file:///etc/passwd")]
    public async Task Wrong_usage_is_told(string words, params string[] args)
    {
        var run = await Run(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(words, Assert.Single(run.MessageLines), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("\"urls\": [\"example.org\"]", "pipeline.json:1: fetch.urls: “example.org” is no address")]
    [InlineData("\"allowPrivate\": [\"10.0.0.0/99\"]", "pipeline.json:1: fetch.allowPrivate: “10.0.0.0/99” is no host, address or network")]
    [InlineData("\"userAgent\": \"müde\"", "pipeline.json:1: fetch.userAgent: It must be printable ASCII text")]
    public async Task Wrong_configuration_is_told_with_its_place(string fetch, string words)
    {
        _folder.File("pipeline.json", $"{{ \"fetch\": {{ {fetch} }} }}");

        var run = await Run("fetch");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(words, Assert.Single(run.MessageLines), StringComparison.Ordinal);
    }

    private string Configure(string fetch) => _folder.File(
        "pipeline.json", $"{{ \"fetch\": {{ \"allowPrivate\": [\"127.0.0.1\"], \"requestsPerSecond\": 100, \"retryDelaySeconds\": 0.01{(fetch.Length > 0 ? ", " + fetch : "")} }} }}");

    private Task<CommandRun> Run(params string[] args) => CommandRun.Of([.. args, "--config", _config]);
}
