using System.CommandLine;
using Extractor.Store;
using Extractor.Store.Decisions;

namespace Extractor.Cli.Verbs.Decide;

internal sealed class CorrectCommand : DecisionVerb
{
    private readonly ClaimSelection _claim;
    private readonly FieldOption _fields;

    public CorrectCommand(Terminal terminal)
        : base(
            "correct", "Changes fields of an occurrence; it counts with them, whatever the rules read.", terminal,
            "extractor decide correct 3f9a2c --set unit=vehicle --set to=2021-12-31",
            "extractor decide correct 3f9a2c --in saic-overseas-sales-push --set said_by= --comment \"nobody is credited\"")
        => (_claim, _fields) = (new(this, several: false), new(this));

    public override IReadOnlyList<HelpList> HelpLists => [HelpList.ClaimFields];

    protected override DecisionReceipt Decide(ParseResult arguments, IClaimStore store, string reviewer)
        => store.Review.Decide(reviewer, [new DecisionRequest.Correct(_claim.One(arguments, store), _fields.Read(arguments)) { Comment = Comment(arguments) }]);
}
