namespace Extractor.Store.Care;

/// <summary>What the doctor looks at, in its order.</summary>
public enum StoreCheck
{
    /// <summary>The file is a sound database.</summary>
    File,

    /// <summary>Every number that a row refers to another by exists.</summary>
    References,

    /// <summary>Nobody else writes past the writer's lock.</summary>
    Writer,

    /// <summary>Every span lies in its article's text and holds what it says.</summary>
    Spans,

    /// <summary>Every occurrence belongs to the claim of its key.</summary>
    Keys,

    /// <summary>Every occurrence is evidence of exactly one claim, and counts while its edition does.</summary>
    Evidence,

    /// <summary>The versions are what merging the evidence again gives.</summary>
    Merge,

    /// <summary>The full-text index holds the sentences that it says it holds.</summary>
    Text,
}
