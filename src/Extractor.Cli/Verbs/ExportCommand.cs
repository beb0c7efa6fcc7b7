using System.CommandLine;
using Extractor.Pipeline;
using Extractor.Pipeline.Ledger;
using Extractor.Pipeline.Output;
using Extractor.Store;
using Extractor.Store.Care;
using Extractor.Store.Decisions;
using Extractor.Store.Sqlite;

namespace Extractor.Cli.Verbs;

internal sealed class ExportCommand : VerbCommand
{
    private readonly Option<string> _format = CommonOptions.Format("jsonl has all fields, csv the flat ones.", "jsonl", "jsonl", "csv");
    private readonly Option<bool> _gold = new("--gold") { Description = "Instead: what reviewers accepted, corrected and added, as lines of gold for “evaluate”; of articles in which nothing is left to decide." };
    private readonly Option<bool> _partial = new("--partial") { Description = "With --gold: of all articles in which something was decided. What is not decided there counts as spurious in an evaluation." };
    private readonly Option<bool> _full = new("--full") { Description = "Everything that the store was told, history and articles included, as JSON Lines that “import” makes an equal store from." };

    private readonly Option<FileInfo?> _output = CommonOptions.Output();

    public ExportCommand(Terminal terminal)
        : base(
            "export", "All occurrences that stand, with the claim and version that they belong to, by article.", terminal,
            "extractor export > claims.jsonl",
            "extractor export --format csv --output claims.csv",
            "extractor export --gold --output gold.jsonl",
            "extractor export --full --output ledger.jsonl")
    {
        Options.Add(_format);
        Options.Add(_gold);
        Options.Add(_partial);
        Options.Add(_full);
        Options.Add(_output);
    }

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var full = arguments.GetValue(_full);
        if (full && arguments.GetValue(_gold))
            throw new InputException("--full and --gold contradict each other.", remedy: "Give one of them.");
        if (full && arguments.GetValue(_format) != "jsonl")
            throw new InputException("A full export is written as jsonl.", remedy: "Leave --format out.");
        if (arguments.GetValue(_gold) && arguments.GetValue(_format) != "jsonl")
            throw new InputException("Gold is written as jsonl.", remedy: "Leave --format out.");
        if (arguments.GetValue(_partial) && !arguments.GetValue(_gold))
            throw new InputException("--partial says of which articles --gold is, and --gold is missing.", remedy: "Give both, or neither.");
        Workspace workspace = new(arguments);
        var output = arguments.GetValue(_output) is { } file ? workspace.Output(file) : null;
        using var store = workspace.OpenStoreToAsk();
        if (output is null)
        {
            Write(Terminal.Out, store, arguments, cancellation);
            return Task.FromResult(ExitCode.Success);
        }
        var written = "";
        OutputFile.WriteText(output, file => written = Write(file, store, arguments, cancellation));
        Terminal.Message($"{output}: {written}");
        return Task.FromResult(ExitCode.Success);
    }

    /// <returns>What was written, in words.</returns>
    private string Write(TextWriter output, SqliteClaimStore store, ParseResult arguments, CancellationToken cancellation)
    {
        if (arguments.GetValue(_gold))
            return PlainText.Count(WriteGold(output, store, arguments.GetValue(_partial), cancellation), "claim");
        if (!arguments.GetValue(_full))
            return PlainText.Count(WriteOccurrences(output, store, arguments.GetValue(_format) == "csv", cancellation), "occurrence");
        long records = 0;
        LedgerExport.Read(store, ledger => records = LedgerFile.Write(output, ledger, cancellation));
        return PlainText.Count(records, "record");
    }

    private static long WriteOccurrences(TextWriter output, SqliteClaimStore store, bool csv, CancellationToken cancellation)
    {
        long count = 0;
        var rows = store.Export().Select(row =>
        {
            cancellation.ThrowIfCancellationRequested();
            count++;
            return row;
        });
        if (csv)
        {
            RowList.WriteCsv(output, OccurrenceColumns.All, rows);
            return count;
        }
        foreach (var row in rows)
            output.WriteLine(ClaimJson.Line(json => ClaimJson.Write(json, row)));
        return count;
    }

    private long WriteGold(TextWriter output, IClaimStore store, bool partial, CancellationToken cancellation)
    {
        long count = 0;
        var left = 0;
        foreach (var article in store.Review.Log().Select(decision => decision.Anchor.Article).Distinct().Order(StringComparer.Ordinal).ToList())
        {
            cancellation.ThrowIfCancellationRequested();
            var items = store.Review.OfArticle(article);
            var decided = items.Where(item => item.State is ReviewState.Accepted or ReviewState.Corrected).Select(item => item.Occurrence!).ToList();
            if (!partial && items.Any(item => item.State is ReviewState.Open or ReviewState.Conflict))
            {
                left++;
                continue;
            }
            foreach (var claim in decided)
                output.WriteLine(ClaimJson.Line(json => GoldJson.Write(json, claim)));
            count += decided.Count;
        }
        if (left > 0)
            Terminal.Message($"Left out: {PlainText.Count(left, "article")} in which something is left to decide; --partial takes them in.");
        return count;
    }
}
