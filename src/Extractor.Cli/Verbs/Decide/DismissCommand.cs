using System.CommandLine;
using Extractor.Store;
using Extractor.Store.Decisions;

namespace Extractor.Cli.Verbs.Decide;

internal sealed class DismissCommand : DecisionVerb
{
    private readonly Argument<long> _decision = new("DECISION") { Description = "The decision's number, as “decide queue” prints it with the conflict." };

    public DismissCommand(Terminal terminal)
        : base("dismiss", "Takes back a decision whose sentence is no longer in its article.", terminal, "extractor decide dismiss 42")
        => Arguments.Add(_decision);

    protected override DecisionReceipt Decide(ParseResult arguments, IClaimStore store, string reviewer)
        => store.Review.Decide(reviewer, [new DecisionRequest.Dismiss(arguments.GetValue(_decision)) { Comment = Comment(arguments) }]);
}
