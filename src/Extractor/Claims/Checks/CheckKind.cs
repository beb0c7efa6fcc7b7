namespace Extractor.Claims.Checks;

/// <summary>What is held against what.</summary>
public enum CheckKind
{
    /// <summary>A stated change against the levels before and after it.</summary>
    ChangeAgainstLevels,

    /// <summary>A level and its change imply the level before.</summary>
    EarlierLevel,

    /// <summary>Two levels imply the change between them.</summary>
    ImpliedChange,

    /// <summary>A change as an amount against the same change in percent.</summary>
    AmountAgainstPercent,

    /// <summary>A stated share against part and whole.</summary>
    PartOfWhole,

    /// <summary>Parts that the text lists against their total.</summary>
    SumOfParts,

    /// <summary>A month or quarter against the longer period that holds it.</summary>
    PeriodWithinPeriod,

    /// <summary>A figure against its repetition in another sentence, the headline above all.</summary>
    RepeatedFigure,

    /// <summary>A share, or a fall, of more than 100 percent.</summary>
    ShareOverWhole,

    /// <summary>A figure reported for a period that has not ended.</summary>
    PeriodNotEnded,

    /// <summary>An amount and the amount a share imply the number of shares.</summary>
    AmountPerShare,

    /// <summary>An amount repeated in another currency implies an exchange rate.</summary>
    CurrencyRate,

    /// <summary>A measure repeated in another unit.</summary>
    UnitConversion,
}
