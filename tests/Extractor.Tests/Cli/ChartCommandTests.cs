using System.Xml.Linq;

namespace Extractor.Tests.Cli;

public sealed class ChartCommandTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _config;

    public ChartCommandTests()
    {
        _config = _folder.File("pipeline.json", "{}");
        _folder.File("corpus/plan.md", "---\ntitle: \"Northwind plans\"\npublished: 2022-02-14\n---\n\nNorthwind Motors sold 100,000 vehicles in 2021. Northwind Motors aims to sell 120,000 vehicles in 2022.\n");
    }

    public async Task InitializeAsync() => Assert.Equal(0, (await Run("run")).ExitCode);

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Chart_fits_the_window_and_has_a_bar_for_each_claim()
    {
        var run = await CommandRun.InColumns(60, "chart", "company:Northwind unit:vehicle", "--config", _config);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("Northwind Motors: sales, in vehicles", run.OutLines[0]);
        Assert.Matches("^2021  reported  █+ 100,000$", run.OutLines[1]);
        Assert.Matches("^2022  target    ▒+ 120,000$", run.OutLines[2]);
        Assert.All(run.OutLines, line => Assert.InRange(line.Length, 0, 60));
    }

    [Fact]
    public async Task Output_is_an_svg_file_and_nothing_else_is_printed()
    {
        var path = _folder.At("chart.svg");

        var run = await Run("chart", "company:Northwind", "--output", path);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Contains("chart.svg: Northwind Motors: sales, in vehicles, 2 claims", run.Messages, StringComparison.Ordinal);
        Assert.Equal("svg", XDocument.Load(path).Root!.Name.LocalName);
    }

    [Fact]
    public async Task What_cannot_be_drawn_is_told_and_leaves_the_file_that_is_there()
    {
        var path = _folder.File("kept.svg", "kept");

        var png = await Run("chart", "company:Northwind", "--output", _folder.At("chart.png"));
        var nothing = await Run("chart", "company:Southwind", "--output", path);
        var misspelt = await Run("chart", "compny:Northwind");

        Assert.Equal((2, 1, 2), (png.ExitCode, nothing.ExitCode, misspelt.ExitCode));
        Assert.Contains("Charts are written as SVG only. Name a file that ends in .svg", png.Messages, StringComparison.Ordinal);
        Assert.Equal("No claim fits: there is nothing to draw.\n", nothing.Messages);
        Assert.Contains("Did you mean “company:”?", misspelt.Messages, StringComparison.Ordinal);
        Assert.Equal("kept", await File.ReadAllTextAsync(path));
        Assert.False(File.Exists(_folder.At("chart.png")));
    }

    private Task<CommandRun> Run(params string[] args) => CommandRun.Of([.. args, "--config", _config]);
}
