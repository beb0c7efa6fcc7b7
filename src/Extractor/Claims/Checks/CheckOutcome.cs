namespace Extractor.Claims.Checks;

public enum CheckOutcome
{
    /// <summary>The claims agree within their printed precision.</summary>
    Consistent,

    /// <summary>They cannot all hold, even with rounding.</summary>
    Inconsistent,

    /// <summary>They imply a figure that the article does not state.</summary>
    Derived,
}
