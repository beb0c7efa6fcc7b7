using System.Diagnostics;

namespace Extractor.Tests.Cli;

/// <summary>
/// The program as a process of its own, from the folder that it is built into: the copy of its assembly beside the tests lacks the parts that a Release
/// build has for one kind of machine only.
/// </summary>
internal static class ExtractorProcess
{
    private static readonly string Program = Find();

    /// <summary>The arguments that have “dotnet” start it.</summary>
    public static ProcessStartInfo Info(params IEnumerable<string> arguments)
        => new("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };

    public static Process Start(params IEnumerable<string> arguments) => Process.Start(Info(arguments))!;

    // tests/Extractor.Tests/bin/Release/net10.0 has its like below src/Extractor.Cli.
    private static string Find()
    {
        DirectoryInfo framework = new(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var program = RepositoryFolder.At("src", "Extractor.Cli", "bin", framework.Parent!.Name, framework.Name, "extractor.dll");
        return File.Exists(program) ? program : throw new FileNotFoundException("The tests start the program from the folder that it is built into; build the solution first.", program);
    }
}
