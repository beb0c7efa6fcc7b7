namespace Extractor.Store.Decisions;

/// <summary>Why an occurrence should be looked at before others.</summary>
public enum ReviewReason
{
    /// <summary>Its confidence is below <see cref="ReviewRisk.LowConfidence"/>.</summary>
    LowConfidence,

    /// <summary>A check against the other claims of its article fails.</summary>
    FailedCheck,

    /// <summary>Its claim has two values that stand.</summary>
    Disputed,

    /// <summary>Nobody is named, or the name stands in another sentence.</summary>
    UncertainCompany,

    /// <summary>The text, or what the rules read in it, changed under a decision.</summary>
    Conflict,
}
