using System.CommandLine;
using Extractor.Store;
using Extractor.Store.Decisions;

namespace Extractor.Cli.Verbs.Decide;

internal sealed class NoteCommand : DecisionVerb
{
    private readonly ClaimSelection _claim;

    public NoteCommand(Terminal terminal)
        : base("note", "Keeps words about an occurrence, given with --comment; nothing else changes.", terminal, "extractor decide note 3f9a2c --comment \"ask the newsroom\"")
        => _claim = new(this, several: false);

    protected override DecisionReceipt Decide(ParseResult arguments, IClaimStore store, string reviewer)
        => store.Review.Decide(reviewer, [new DecisionRequest.Note(_claim.One(arguments, store)) { Comment = Comment(arguments) }]);
}
