namespace Extractor.Store;

/// <summary>How a value stands within its claim.</summary>
public enum ClaimStatus
{
    /// <summary>The only value that stands.</summary>
    Current,

    /// <summary>Another value was published later.</summary>
    Superseded,

    /// <summary>Another value stands beside it: from the same day, or from another source.</summary>
    Disputed,

    /// <summary>All evidence of the claim is gone.</summary>
    Retracted,
}
