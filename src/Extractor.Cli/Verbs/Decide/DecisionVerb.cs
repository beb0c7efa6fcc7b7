using System.CommandLine;
using Extractor.Pipeline.Output;
using Extractor.Store;
using Extractor.Store.Decisions;

namespace Extractor.Cli.Verbs.Decide;

/// <summary>A verb that decides something: who does it, why, and what is printed of it.</summary>
internal abstract class DecisionVerb : VerbCommand
{
    private readonly Option<string?> _reviewer = CommonOptions.Reviewer();
    private readonly Option<string?> _comment = new("--comment") { Description = "Why; kept with the decision.", HelpName = "TEXT" };
    private readonly Option<bool> _json = CommonOptions.Json("The group of decisions and the occurrences concerned as one JSON object.");

    protected DecisionVerb(string name, string description, Terminal terminal, params string[] examples)
        : base(name, description, terminal, examples)
    {
        Options.Add(_reviewer);
        Options.Add(_comment);
        Options.Add(_json);
    }

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        using var store = new Workspace(arguments).OpenExistingStore();
        try
        {
            var receipt = Decide(arguments, store, CommonOptions.ReviewerName(arguments, _reviewer));
            Print(receipt, arguments.GetValue(_json));
            return Task.FromResult(ExitCode.Success);
        }
        catch (DecisionRefusal refusal)
        {
            Terminal.Message($"extractor decide {Name}: {refusal.Message}");
            return Task.FromResult(refusal.Stale ? ExitCode.Findings : ExitCode.Usage);
        }
    }

    /// <exception cref="DecisionRefusal">It cannot be done.</exception>
    protected abstract DecisionReceipt Decide(ParseResult arguments, IClaimStore store, string reviewer);

    protected string? Comment(ParseResult arguments) => arguments.GetValue(_comment);

    private void Print(DecisionReceipt receipt, bool json)
    {
        if (json)
        {
            Terminal.Out.WriteLine(ClaimJson.Text(writer => DecisionJson.Write(writer, receipt), ClaimJson.Indented));
            return;
        }
        Terminal.Message($"Group {receipt.Group.Id}: {receipt.Group.Label}. “extractor decide undo {receipt.Group.Id}” takes it back.");
        var list = new ItemList(Terminal);
        foreach (var item in receipt.Items)
            list.Write(item);
    }
}
