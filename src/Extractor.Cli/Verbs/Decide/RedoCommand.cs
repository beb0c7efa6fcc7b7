using System.CommandLine;
using Extractor.Store;
using Extractor.Store.Decisions;

namespace Extractor.Cli.Verbs.Decide;

internal sealed class RedoCommand(Terminal terminal) : DecisionVerb("redo", "Does again what was undone last, unless something was decided since.", terminal, "extractor decide redo")
{
    protected override DecisionReceipt Decide(ParseResult arguments, IClaimStore store, string reviewer)
        => store.Review.RedoLast(reviewer) ?? throw new DecisionRefusal($"{reviewer} has undone nothing that could be done again.", stale: true);
}
