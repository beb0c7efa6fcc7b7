using Extractor.Store.Decisions;

namespace Extractor.Cli.Verbs.Decide;

internal sealed class RejectCommand(Terminal terminal) : BulkDecisionVerb(
    "reject", DecisionKind.Reject, ReviewQuery.Waiting, "Takes occurrences out of the evidence; a claim without any other is retracted.", terminal,
    "extractor decide reject 3f9a2c --comment \"a slogan\"",
    "extractor decide reject --query \"rule:counted-noun confidence:<0.3\"");
