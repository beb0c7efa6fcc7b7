using System.CommandLine;
using Extractor.Pipeline;
using Extractor.Pipeline.Ledger;
using Extractor.Pipeline.Output;
using Extractor.Store;
using Extractor.Store.Care;
using Extractor.Store.Decisions;

namespace Extractor.Cli.Verbs;

internal sealed class ExportCommand : VerbCommand
{
    private readonly Option<string> _format = CommonOptions.Format("jsonl has all fields, csv the flat ones.", "jsonl", "jsonl", "csv");
    private readonly Option<bool> _gold = new("--gold") { Description = "Instead: what reviewers accepted, corrected and added, as lines of gold for “evaluate”; of articles in which nothing is left to decide." };
    private readonly Option<bool> _partial = new("--partial") { Description = "With --gold: of all articles in which something was decided. What is not decided there counts as spurious in an evaluation." };
    private readonly Option<bool> _full = new("--full") { Description = "Everything that the store was told, history and articles included, as JSON Lines that “import” makes an equal store from." };

    public ExportCommand(Terminal terminal)
        : base(
            "export", "All occurrences that stand, with the claim and version that they belong to, by article.", terminal,
            "extractor export > claims.jsonl",
            "extractor export --format csv > claims.csv",
            "extractor export --gold > gold.jsonl",
            "extractor export --full > ledger.jsonl")
    {
        Options.Add(_format);
        Options.Add(_gold);
        Options.Add(_partial);
        Options.Add(_full);
    }

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var full = arguments.GetValue(_full);
        if (full && arguments.GetValue(_gold))
            throw new InputException("--full and --gold contradict each other.", remedy: "Give one of them.");
        if (full && arguments.GetValue(_format) != "jsonl")
            throw new InputException("A full export is written as jsonl.", remedy: "Leave --format out.");
        using var store = new Workspace(arguments).OpenExistingStore();
        if (arguments.GetValue(_gold))
            return Task.FromResult(WriteGold(store, arguments.GetValue(_partial), cancellation));
        if (full)
        {
            LedgerFile.Write(Terminal.Out, new LedgerExport(store), cancellation);
            return Task.FromResult(ExitCode.Success);
        }
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

    private int WriteGold(IClaimStore store, bool partial, CancellationToken cancellation)
    {
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
                Terminal.Out.WriteLine(ClaimJson.Line(json => GoldJson.Write(json, claim)));
        }
        if (left > 0)
            Terminal.Message($"Left out: {PlainText.Count(left, "article")} in which something is left to decide; --partial takes them in.");
        return ExitCode.Success;
    }

    private static StoredOccurrence Uncancelled(StoredOccurrence row, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return row;
    }
}
