using System.CommandLine;
using Extractor.Pipeline.Output;
using Extractor.Store;

namespace Extractor.Cli.Verbs;

internal sealed class ExportCommand : VerbCommand
{
    private readonly Option<string> _format = CommonOptions.Format("jsonl has all fields, csv the flat ones.", "jsonl", "jsonl", "csv");

    public ExportCommand(Terminal terminal)
        : base(
            "export", "All occurrences that stand, with the claim and version that they belong to, by article.", terminal,
            "extractor export > claims.jsonl",
            "extractor export --format csv > claims.csv")
    {
        Options.Add(_format);
    }

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        using var store = new Workspace(arguments).OpenExistingStore();
        var rows = store.Export().Select(row => Uncancelled(row, cancellation));
        if (arguments.GetValue(_format) == "csv")
        {
            RowList.WriteCsv(Terminal.Out, OccurrenceColumns.All, rows);
            return Task.FromResult(ExitCode.Success);
        }
        foreach (var row in rows)
            Terminal.Out.WriteLine(ClaimJson.Line(json => ClaimJson.Write(json, row)));
        return Task.FromResult(ExitCode.Success);
    }

    private static StoredOccurrence Uncancelled(StoredOccurrence row, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return row;
    }
}
