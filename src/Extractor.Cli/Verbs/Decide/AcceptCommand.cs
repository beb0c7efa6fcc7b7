using Extractor.Store.Decisions;

namespace Extractor.Cli.Verbs.Decide;

internal sealed class AcceptCommand(Terminal terminal) : BulkDecisionVerb(
    "accept", DecisionKind.Accept, ReviewQuery.Waiting, "Marks occurrences as right; from then on they stand, whatever the rules read.", terminal,
    "extractor decide accept 3f9a2c",
    "extractor decide accept --query \"article:saic-overseas-sales-push confidence:>0.9\"");
