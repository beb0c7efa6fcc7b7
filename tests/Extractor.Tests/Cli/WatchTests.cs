using System.Diagnostics;
using System.Text.Json;

namespace Extractor.Tests.Cli;

public sealed class WatchTests : IDisposable
{
    private const string Text = "Northwind Motors sold 128,400 vehicles abroad in 2022, chief executive Ana Lind said.\n";

    private readonly TemporaryFolder _folder = new();
    private readonly string _config;

    public WatchTests()
    {
        _config = _folder.File("pipeline.json", "{}");
        Directory.CreateDirectory(_folder.At("corpus"));
    }

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public void Interrupted_watch_ends_well_and_says_what_it_stored()
    {
        _folder.File("corpus/one.txt", Text);
        using var process = ExtractorProcess.Start("watch", "--config", _config);
        var messages = process.StandardError.ReadLine();
        var line = process.StandardOutput.ReadLine();
        using (var signal = Process.Start("kill", ["-INT", $"{process.Id}"]))
            signal.WaitForExit();
        if (!process.WaitForExit(TimeSpan.FromSeconds(60)))
        {
            process.Kill();
            Assert.Fail("The watch did not end on SIGINT. Shells without job control have what they run in the background ignore it: run the tests in the foreground.");
        }

        Assert.StartsWith("Watching ", messages, StringComparison.Ordinal);
        Assert.EndsWith("new       one  1 claim, 1 number without", line, StringComparison.Ordinal);
        Assert.Equal("extractor watch: stopped.", process.StandardError.ReadToEnd().Trim());
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task Lines_can_be_had_as_json()
    {
        _folder.File("corpus/one.txt", Text);

        var watch = await CommandRun.UntilItPrints("watch", "--json", "--config", _config);

        Assert.Equal(0, watch.ExitCode);
        var happened = JsonDocument.Parse(Assert.Single(watch.OutLines)).RootElement;
        Assert.Equal(("one", "new", 1), (happened.GetProperty("article").GetString(), happened.GetProperty("outcome").GetString(), happened.GetProperty("claims").GetInt32()));
        Assert.Equal(_folder.At("corpus/one.txt"), happened.GetProperty("file").GetString());
    }

    [Fact]
    public async Task Folder_that_is_not_there_is_told_with_its_key()
    {
        Directory.Delete(_folder.At("corpus"));

        var run = await Run("watch");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("corpus.folder", Assert.Single(run.MessageLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_before_the_first_run_says_what_waits()
    {
        _folder.File("corpus/one.txt", Text);

        var run = await Run("status");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("There is no store yet", run.Out, StringComparison.Ordinal);
        Assert.Contains("one.txt (new)", run.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.At(".extractor/claims.db")));
    }

    [Fact]
    public async Task Status_lists_articles_that_cannot_be_relied_on_in_full_also_when_they_are_read_again()
    {
        const string Note = "paid: The page says that its article is not free: its text may be only the beginning.";
        var page = $"<html><head><meta property='article:content_tier' content='locked'></head><body><article><h1>Exports rise</h1><p>{Text}</p></article></body></html>";
        _folder.File("corpus/paid.html", page);
        await Run("run");
        File.SetLastWriteTimeUtc(_folder.File("corpus/paid.html", page), new DateTime(2020, 1, 2, 0, 0, 0, DateTimeKind.Utc));
        await Run("run");

        var run = await Run("status");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"1 note on how far articles can be relied on:\n  {Note}\n", run.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(Note, Assert.Single(JsonDocument.Parse((await Run("status", "--json")).Out).RootElement.GetProperty("notes").EnumerateArray()).GetProperty("note").GetString());
    }

    [Fact]
    public async Task Status_lists_what_failed_with_its_reason_until_it_is_mended()
    {
        _folder.File("corpus/one.txt", Text);
        _folder.File("corpus/empty.txt", "");
        await Run("run");

        var failing = await Run("status");
        _folder.File("corpus/empty.txt", Text);
        var mended = await Run("status", "--json");

        Assert.Equal(1, failing.ExitCode);
        Assert.Contains("The store holds 1 claim", failing.Out, StringComparison.Ordinal);
        Assert.Contains("Nothing waits", failing.Out, StringComparison.Ordinal);
        Assert.Contains("empty.txt is empty; put the article's text into it", failing.Out, StringComparison.Ordinal);
        Assert.Equal(0, mended.ExitCode);
        var status = JsonDocument.Parse(mended.Out).RootElement;
        Assert.Equal(1, status.GetProperty("store").GetProperty("articles").GetInt32());
        Assert.Equal("changed", status.GetProperty("waiting")[0].GetProperty("reason").GetString());
        Assert.Empty(status.GetProperty("failed").EnumerateArray());
    }

    [Fact]
    public async Task Damaged_list_of_files_is_told_with_a_remedy()
    {
        _folder.File(".extractor/claims.files.db", "no database at all, but some words that are long enough to be read as a header");

        var run = await Run("run");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("claims.files.db", run.Messages, StringComparison.Ordinal);
        Assert.Contains("delete it: the next run makes it anew", run.Messages, StringComparison.Ordinal);
    }

    private Task<CommandRun> Run(params string[] args) => CommandRun.Of([.. args, "--config", _config]);
}
