namespace Extractor.Store;

public enum ClaimSortKey
{
    Published,
    Value,

    /// <summary>The period's last day.</summary>
    Period,
    Subject,
    Metric,
    Confidence,
    Evidence,
}
