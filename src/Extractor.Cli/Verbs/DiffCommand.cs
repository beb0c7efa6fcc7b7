using System.CommandLine;
using System.Globalization;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Query;
using Extractor.Query.Differences;
using Extractor.Store;
using Spectre.Console;

namespace Extractor.Cli.Verbs;

internal sealed class DiffCommand : VerbCommand
{
    private const string RunBefore = "run:-1";

    private readonly Argument<string[]> _query = new("QUERY")
    {
        Description = "Which claims, in the language of “query”; empty for all.",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _from = new("--from") { Description = "The earlier state: a day or moment, a run (run:7, run:-1 for the one before the last), or a version of the extractor (version:1.0); without it the end of the run before the last.", HelpName = "STATE" };
    private readonly Option<string?> _to = new("--to") { Description = "The later state; without it that of now.", HelpName = "STATE" };
    private readonly Option<bool> _json = CommonOptions.Json("One JSON object a difference, a line each.");

    public DiffCommand(Terminal terminal)
        : base(
            "diff", "What differs between two states of the store, in words: claims added, lost and changed.", terminal,
            "extractor diff --from run:-1",
            "extractor diff company:SAIC --from 2024-05-01 --to 2024-06-01",
            "extractor diff --from version:0.1.0+a1b2c3d4")
    {
        Arguments.Add(_query);
        Options.Add(_from);
        Options.Add(_to);
        Options.Add(_json);
    }

    public override IReadOnlyList<HelpList> HelpLists => [HelpList.Query];

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var query = CommonOptions.Query(string.Join(' ', arguments.GetValue(_query)!));
        using var store = new Workspace(arguments).OpenStoreToAsk();
        var states = new StoreMoments(store);
        var from = states.Read(arguments.GetValue(_from) ?? RunBefore);
        var to = arguments.GetValue(_to) is { } later ? states.Read(later) : (DateTimeOffset?)null;
        if (to < from)
            throw new InputException("The later state lies before the earlier one.", remedy: "Exchange --from and --to.");
        var differences = LedgerDiff.Between(store, query, from, to);
        foreach (var difference in differences)
        {
            if (arguments.GetValue(_json))
                Terminal.Out.WriteLine(ClaimJson.Line(json => DifferenceJson.Write(json, difference)));
            else
                Print(difference);
        }
        var counts = differences.CountBy(one => one.Kind).Select(count => $"{count.Value.ToString("#,0", CultureInfo.InvariantCulture)} {FieldName.Of(count.Key)}").ToList();
        Terminal.Message(counts.Count == 0 ? "Nothing differs." : $"Claims: {string.Join(", ", counts)}.");
        return Task.FromResult(ExitCode.Success);
    }

    private void Print(Difference difference)
    {
        var row = (difference.Before ?? difference.After)!;
        var words = difference.Changes.Count == 0 ? "" : $": {string.Join("; ", difference.Changes)}";
        string?[] what = [row.Subject ?? "nobody named", PlainText.Metric(row.Metric, row.Scope), PlainText.Period(row.From, row.To), FieldName.Of(row.Modality)];
        var value = difference.Kind == DifferenceKind.Changed ? "" : $", {PlainText.Value(row.Value, row.High, row.Bound, row.Unit, row.Direction)}";
        var colour = difference.Kind switch { DifferenceKind.Added => "green", DifferenceKind.Lost => "red", _ => "yellow" };
        Terminal.Line($"[{colour}]{FieldName.Of(difference.Kind)}[/]  {(difference.After ?? row).ClaimId}  {Escape(string.Join(", ", what.Where(part => !string.IsNullOrEmpty(part))) + value + words)}");
    }

    private static string Escape(string text) => Markup.Escape(PlainText.Visible(text));
}
