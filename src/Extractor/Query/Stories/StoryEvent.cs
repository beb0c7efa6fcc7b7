using Extractor.Claims;

namespace Extractor.Query.Stories;

public enum StoryEventKind
{
    /// <summary>The figure was told first.</summary>
    Set,
    Repeated,
    Raised,
    Cut,

    /// <summary>Neither higher nor lower: a range was moved, or a bound.</summary>
    Changed,
}

/// <summary>Somebody told the figure.</summary>
/// <param name="Published">Null when unknown.</param>
/// <param name="Change">Against the figure before, as a share of it: 0.1 for a tenth more; null where there is none.</param>
public sealed record StoryEvent(StoryEventKind Kind, DateOnly? Published, string Article, string? Publisher, ClaimOccurrence Occurrence, decimal? Change);
