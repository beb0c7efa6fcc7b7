using Extractor.Store.Decisions;

namespace Extractor.Cli.Verbs.Decide;

internal sealed class ReopenCommand(Terminal terminal) : BulkDecisionVerb(
    "reopen", DecisionKind.Reopen, [ReviewState.Accepted, ReviewState.Rejected, ReviewState.Corrected, ReviewState.Conflict],
    "Takes back what was decided about occurrences: the rules' reading counts again.", terminal,
    "extractor decide reopen 3f9a2c",
    "extractor decide reopen --query \"review:rejected article:saic-overseas-sales-push\"");
