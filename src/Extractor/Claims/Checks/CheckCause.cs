namespace Extractor.Claims.Checks;

/// <summary>The likely cause of an inconsistency: a hint for the reviewer, not a finding.</summary>
public enum CheckCause
{
    /// <summary>One more unit of the last printed digit would reconcile the claims.</summary>
    Rounding,

    /// <summary>The figures probably do not measure the same thing.</summary>
    OtherScope,
    OtherPeriod,

    /// <summary>Swapped or mistyped digits, a misplaced point, a wrong unit.</summary>
    TypingError,
}
