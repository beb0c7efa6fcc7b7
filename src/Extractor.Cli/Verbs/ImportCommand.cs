using System.CommandLine;
using System.Text;
using Extractor.Pipeline.Ledger;
using Extractor.Pipeline.Output;
using Extractor.Store.Care;

namespace Extractor.Cli.Verbs;

internal sealed class ImportCommand : VerbCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "What “export --full” printed, or “-” for the standard input." };

    public ImportCommand(Terminal terminal)
        : base(
            "import", "Makes a store from a full export, equal to the one that was exported. The store must not hold articles yet.", terminal,
            "extractor import ledger.jsonl",
            "extractor import - --config other.json")
        => Arguments.Add(_file);

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        Workspace workspace = new(arguments);
        var file = arguments.GetRequiredValue(_file);
        if (file != "-" && !File.Exists(file))
            throw new Pipeline.InputException("There is no such file.", file, "Give the path of what “extractor export --full” printed.");
        using LedgerImport import = new(workspace.Options.Store, TimeProvider.System);
        using var reader = new StreamReader(file == "-" ? Terminal.OpenInput() : File.OpenRead(file), Encoding.UTF8);
        LedgerFile.Read(Lines(reader), file == "-" ? "standard input" : file, import, cancellation);
        import.Finish();
        Terminal.Message($"{workspace.Options.Store.Path}: {PlainText.Count(import.Editions, "edition")} of articles imported.");
        return Task.FromResult(ExitCode.Success);
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
