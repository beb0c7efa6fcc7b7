using System.CommandLine;
using Extractor.Store;
using Extractor.Store.Decisions;

namespace Extractor.Cli.Verbs.Decide;

internal sealed class UndoCommand : DecisionVerb
{
    private readonly Argument<long?> _group = new("GROUP")
    {
        Description = "The group of decisions; without it your last one that stands. An undo is a group too: undoing it does the decisions again.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public UndoCommand(Terminal terminal)
        : base("undo", "Takes a group of decisions back; again and again, down to the first.", terminal, "extractor decide undo", "extractor decide undo 17")
        => Arguments.Add(_group);

    protected override DecisionReceipt Decide(ParseResult arguments, IClaimStore store, string reviewer)
        => arguments.GetValue(_group) is { } group
            ? store.Review.Undo(reviewer, group)
            : store.Review.UndoLast(reviewer) ?? throw new DecisionRefusal($"{reviewer} has no decision that could be taken back.", stale: true);
}
