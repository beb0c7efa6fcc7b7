namespace Extractor.Store.Decisions;

/// <summary>What a reviewer made of an occurrence.</summary>
public enum ReviewState
{
    /// <summary>Nobody has decided, or the decision was undone.</summary>
    Open,

    /// <summary>It stands as it is; claims that a reviewer added stand so too.</summary>
    Accepted,

    /// <summary>It is no evidence.</summary>
    Rejected,

    /// <summary>It counts with the reviewer's fields.</summary>
    Corrected,

    /// <summary>The text, or what the rules read in it, changed under a decision: it has to be made again.</summary>
    Conflict,
}
