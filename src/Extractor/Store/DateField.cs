namespace Extractor.Store;

public enum DateField
{
    /// <summary>Of the shown occurrence's article.</summary>
    Published,

    /// <summary>The period's first day.</summary>
    PeriodFrom,

    /// <summary>The period's last day.</summary>
    PeriodTo,
}
