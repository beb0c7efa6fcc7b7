using System.Buffers.Binary;
using System.Diagnostics;
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

    [RsvgFact]
    public async Task Output_that_ends_in_png_is_a_picture_of_twice_the_drawings_size()
    {
        var path = _folder.File("chart.png", "an older picture");

        var run = await Run("chart", "company:Northwind", "--output", path);

        Assert.Equal((0, ""), (run.ExitCode, run.Out));
        Assert.Contains("chart.png: Northwind Motors: sales, in vehicles, 2 claims", run.Messages, StringComparison.Ordinal);
        var png = await File.ReadAllBytesAsync(path);
        Assert.Equal([0x89, .. "PNG\r\n\u001A\n"u8], png[..8]);
        Assert.Equal((1920, 648), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        Assert.Equal("IEND"u8, png.AsSpan()[^8..^4]);
        Assert.Empty(Directory.GetFiles(_folder.Path, "*.partial"));
    }

    [Fact]
    public async Task Without_the_program_a_png_is_refused_with_what_to_install_and_an_svg_is_drawn()
    {
        var path = _folder.File("chart.png", "kept");
        var nowhere = Directory.CreateDirectory(_folder.At("nowhere")).FullName;

        var png = await WithPath(nowhere, "chart", "company:Northwind", "--output", path);
        var svg = await WithPath(nowhere, "chart", "company:Northwind", "--output", _folder.At("chart.svg"));

        Assert.Equal((2, 0), (png.ExitCode, svg.ExitCode));
        Assert.Equal(
            "extractor chart: chart.png: PNG pictures are drawn by the program rsvg-convert, which is in no folder of PATH. "
            + "Install it (Debian and Ubuntu: apt-get install librsvg2-bin), or name a file that ends in .svg, which works without it.",
            png.Messages.Trim());
        Assert.Equal("kept", await File.ReadAllTextAsync(path));
        Assert.True(File.Exists(_folder.At("chart.svg")));
    }

    [Fact]
    public async Task What_cannot_be_drawn_is_told_and_leaves_the_file_that_is_there()
    {
        var path = _folder.File("kept.svg", "kept");

        var jpeg = await Run("chart", "company:Northwind", "--output", _folder.At("chart.jpg"));
        var nothing = await Run("chart", "company:Southwind", "--output", path);
        var misspelt = await Run("chart", "compny:Northwind");

        Assert.Equal((2, 1, 2), (jpeg.ExitCode, nothing.ExitCode, misspelt.ExitCode));
        Assert.Contains("chart.jpg: Charts are written as SVG or PNG. Name a file that ends in .svg or .png.", jpeg.Messages, StringComparison.Ordinal);
        Assert.Equal("No claim fits: there is nothing to draw.\n", nothing.Messages);
        Assert.Contains("Did you mean “company:”?", misspelt.Messages, StringComparison.Ordinal);
        Assert.Equal("kept", await File.ReadAllTextAsync(path));
        Assert.False(File.Exists(_folder.At("chart.jpg")));
    }

    private async Task<CommandRun> WithPath(string folders, params string[] args)
    {
        var start = ExtractorProcess.Info([.. args, "--config", _config]);
        start.Environment["PATH"] = folders;
        using var process = Process.Start(start)!;
        var messages = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandRun(process.ExitCode, output, await messages);
    }

    private Task<CommandRun> Run(params string[] args) => CommandRun.Of([.. args, "--config", _config]);
}
