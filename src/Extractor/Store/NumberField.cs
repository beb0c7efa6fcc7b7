namespace Extractor.Store;

public enum NumberField
{
    /// <summary>A range matches when any of it does.</summary>
    Value,

    /// <summary>Year of the period's last day, or of its first where it has no last.</summary>
    Year,

    /// <summary>0 to 1.</summary>
    Confidence,

    /// <summary>Number of occurrences.</summary>
    Evidence,
}
