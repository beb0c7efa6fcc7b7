using Extractor.Claims;
using Extractor.Store.Merging;

namespace Extractor.Store.Decisions.Replay;

/// <summary>An occurrence as the rules read it.</summary>
/// <param name="Id">The store's row.</param>
/// <param name="Key">Of its claim, without what is known about names.</param>
internal sealed record RuleOccurrence(long Id, ClaimOccurrence Occurrence, long Key)
{
    public static RuleOccurrence Of(long id, ClaimOccurrence occurrence) => new(id, occurrence, ClaimKey.Of(occurrence).Number);
}
