namespace Extractor.Query;

/// <summary>Why two values of one claim may differ: a hint, not a finding.</summary>
public enum DisputeCause
{
    /// <summary>One more unit of the last printed digit would reconcile them.</summary>
    Rounding,

    /// <summary>The words for the measure differ.</summary>
    Scope,

    /// <summary>One of the texts does not say for which period its figure is.</summary>
    Period,

    /// <summary>One of the texts speaks of a revision.</summary>
    Restated,

    /// <summary>Nothing explains it away.</summary>
    Contradiction,
}
