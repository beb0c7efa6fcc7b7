namespace Extractor.Store;

/// <summary>What some claims have and others have not.</summary>
public enum ClaimFeature
{
    /// <summary>A check against the other claims of an article fails for some of the evidence; articles are judged at the end of a run.</summary>
    Check,

    /// <summary>Somebody it is about is named.</summary>
    Company,

    /// <summary>Some of the evidence credits somebody.</summary>
    Speaker,
    Period,
    Unit,

    /// <summary>Words narrow its metric.</summary>
    Scope,

    /// <summary>Its value is a range with two ends.</summary>
    Range,

    /// <summary>Its value changed: there is more than one version.</summary>
    Versions,

    /// <summary>A reviewer decided about some of the evidence.</summary>
    Decision,
}
