using System.Runtime.Versioning;
using Extractor.Cli;

namespace Extractor.Tests.Cli;

[UnsupportedOSPlatform("windows")]
public sealed class RsvgConvertTests : IDisposable
{
    private const string Svg = "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='5'><rect width='10' height='5'/></svg>";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public async Task Complaint_of_the_program_is_told()
    {
        var program = Script("cat > /dev/null; echo 'Error reading SVG: no such font' >&2; exit 1");

        var error = await Assert.ThrowsAsync<IOException>(() => new RsvgConvert(program, TimeSpan.FromSeconds(60)).DrawAsync(Svg, CancellationToken.None));

        Assert.Equal($"{program} could not draw the picture: Error reading SVG: no such font. No file was written; a file that ends in .svg works without it.", error.Message);
    }

    [UnixTheory]
    [InlineData("exit 3", "it ended with code 3")]
    [InlineData("cat > /dev/null; echo picture", "what it gave is no PNG picture")]
    [InlineData("cat > /dev/null", "what it gave is no PNG picture")]
    public async Task Program_that_fails_without_a_word_is_told(string body, string reason)
    {
        var error = await Assert.ThrowsAsync<IOException>(() => new RsvgConvert(Script(body), TimeSpan.FromSeconds(60)).DrawAsync(new string(' ', 1_000_000), CancellationToken.None));

        Assert.Contains($"could not draw the picture: {reason}.", error.Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task Program_that_does_not_end_is_ended()
    {
        var program = Script($"echo $$ > '{_folder.At("pid")}'; exec sleep 600");

        var error = await Assert.ThrowsAsync<IOException>(() => new RsvgConvert(program, TimeSpan.FromSeconds(2)).DrawAsync(Svg, CancellationToken.None));

        Assert.Contains("did not finish the picture within 2 seconds and was ended", error.Message, StringComparison.Ordinal);
        if (File.Exists(_folder.At("pid")))
            Assert.False(Runs(int.Parse(File.ReadAllText(_folder.At("pid")), System.Globalization.CultureInfo.InvariantCulture)));
    }

    [UnixFact]
    public async Task Command_that_is_stopped_stops_the_program()
    {
        using CancellationTokenSource stop = new(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new RsvgConvert(Script("exec sleep 600"), TimeSpan.FromSeconds(60)).DrawAsync(Svg, stop.Token));
    }

    [UnixFact]
    public void Only_programs_in_whole_folders_of_the_path_are_found()
    {
        var text = _folder.File("text/rsvg-convert", "no program");
        var program = Script("exit 0");

        Assert.Null(RsvgConvert.ProgramIn(null));
        Assert.Null(RsvgConvert.ProgramIn($".:bin::{Path.GetDirectoryName(text)}"));
        Assert.Equal(program, RsvgConvert.ProgramIn($"{Path.GetDirectoryName(text)}:{Path.GetDirectoryName(program)}"));
    }

    private string Script(string body)
    {
        var path = _folder.File("bin/rsvg-convert", $"#!/bin/sh\n{body}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }

    private static bool Runs(int id)
    {
        for (var i = 0; i < 100; i++)
        {
            if (!Directory.Exists($"/proc/{id}") && !System.Diagnostics.Process.GetProcesses().Any(process => process.Id == id))
                return false;
            Thread.Sleep(20);
        }
        return true;
    }
}
