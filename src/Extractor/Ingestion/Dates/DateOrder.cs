namespace Extractor.Ingestion.Dates;

/// <summary>How a numeric date such as 03/04/2021 is to be read.</summary>
internal enum DateOrder
{
    /// <summary>Nothing tells: a date that could be read both ways is not read.</summary>
    Unknown,
    DayFirst,
    MonthFirst,
}
