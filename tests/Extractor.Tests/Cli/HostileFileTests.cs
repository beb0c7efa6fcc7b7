using System.Text;
using System.Text.Json;

namespace Extractor.Tests.Cli;

/// <summary>Files that cannot be read cost one line each and nothing else.</summary>
public sealed class HostileFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _config;

    public HostileFileTests()
    {
        _config = _folder.File("pipeline.json", "{}");
        _folder.File("corpus/good.txt", "Northwind Motors sold 128,400 vehicles abroad in 2022.\n");
        _folder.File("corpus/zulu.txt", "Contoso Energy sold 95,000 heaters in 2022.\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task Empty_file() => AssertOneLine(path => File.WriteAllText(path, ""));

    [Fact]
    public Task Blank_file() => AssertOneLine(path => File.WriteAllText(path, " \n\n\t\n"));

    [Fact]
    public Task Binary_file() => AssertOneLine(path => File.WriteAllBytes(path, [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 7 % 256))]));

    [Fact]
    public Task File_of_200_megabytes() => AssertOneLine(path =>
    {
        using var file = File.Create(path);
        file.SetLength(200L << 20);
    });

    [Fact]
    public Task Link_to_itself() => AssertOneLine(path => File.CreateSymbolicLink(path, path));

    [Fact]
    public Task Links_to_each_other() => AssertOneLine(path =>
    {
        File.CreateSymbolicLink(path, _folder.At("corpus/other.link"));
        File.CreateSymbolicLink(_folder.At("corpus/other.link"), path);
    }, expectedLines: null);

    [Fact]
    public Task Link_to_nothing() => AssertOneLine(path => File.CreateSymbolicLink(path, _folder.At("nowhere.txt")));

    [UnprivilegedFact]
    public Task Unreadable_file() => AssertOneLine(path =>
    {
        File.WriteAllText(path, "Secret sales were 5,000 units.\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.None);
    });

    [Fact]
    public async Task Invalid_utf8_is_read_or_told_but_stops_nothing()
    {
        File.WriteAllBytes(_folder.At("corpus/bad.txt"), [.. Encoding.UTF8.GetBytes("Caf"), 0xE9, .. Encoding.UTF8.GetBytes(" Nord sold 3,000 cups in 2022.\n")]);

        var run = await CommandRun.Of("run", "--config", _config, "--json");

        var failed = JsonDocument.Parse(run.Out).RootElement.GetProperty("failed").GetInt32();
        Assert.Equal(failed, run.MessageLines.Count);
        Assert.Equal(failed > 0 ? 1 : 0, run.ExitCode);
        Assert.True(Stored(run) >= 2);
    }

    [Fact]
    public async Task File_that_is_named_and_not_there_is_wrong_usage()
    {
        var run = await CommandRun.Of("run", _folder.At("corpus/gone.txt"), "--config", _config);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("gone.txt", Assert.Single(run.MessageLines), StringComparison.Ordinal);
    }

    private async Task AssertOneLine(Action<string> make, int? expectedLines = 1)
    {
        make(_folder.At("corpus/bad.txt"));

        var run = await CommandRun.Of("run", "--config", _config, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, Stored(run));
        Assert.Equal(expectedLines ?? run.MessageLines.Count, run.MessageLines.Count);
        Assert.Contains(run.MessageLines, line => line.Contains("bad.txt", StringComparison.Ordinal));
        Assert.All(run.MessageLines, line => Assert.DoesNotContain("Exception", line, StringComparison.Ordinal));
    }

    private static int Stored(CommandRun run) => JsonDocument.Parse(run.Out).RootElement.GetProperty("store").GetProperty("articles").GetInt32();
}
