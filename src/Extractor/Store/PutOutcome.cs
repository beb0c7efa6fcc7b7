namespace Extractor.Store;

/// <summary>What storing an article came to.</summary>
public enum PutOutcome
{
    /// <summary>The id was unknown, or all its editions were retired.</summary>
    Added,

    /// <summary>Another text under a known id: the old edition's occurrences are retired.</summary>
    Edited,

    /// <summary>The same text, read by another version of the extractor.</summary>
    Reextracted,

    /// <summary>Nothing new.</summary>
    Unchanged,
}
