using Extractor.Store;

namespace Extractor.Query.Stories;

public enum StoryVerdict
{
    /// <summary>The reported figure is what was aimed at, or better.</summary>
    Met,
    Missed,

    /// <summary>Of a forecast: the figure came in as expected, above, or below.</summary>
    InLine,
    Above,
    Below,
}

/// <summary>How it ended.</summary>
/// <param name="Reported">The figure that settles it.</param>
/// <param name="Share">Of the figure that was aimed at.</param>
public sealed record StoryOutcome(StoryVerdict Verdict, ClaimRow Reported, decimal Share);
