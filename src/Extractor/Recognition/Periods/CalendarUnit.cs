namespace Extractor.Recognition.Periods;

internal enum CalendarUnit
{
    None,
    Day,
    Week,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
}

internal static class CalendarUnits
{
    /// <summary>Months in a unit; 0 for days and weeks.</summary>
    public static int Months(this CalendarUnit unit) => unit switch
    {
        CalendarUnit.Month => 1,
        CalendarUnit.Quarter => 3,
        CalendarUnit.Half => 6,
        CalendarUnit.Year => 12,
        CalendarUnit.Decade => 120,
        _ => 0,
    };

    public static PeriodKind Kind(this CalendarUnit unit) => unit switch
    {
        CalendarUnit.Day => PeriodKind.Day,
        CalendarUnit.Week => PeriodKind.Week,
        CalendarUnit.Month => PeriodKind.Month,
        CalendarUnit.Quarter => PeriodKind.Quarter,
        CalendarUnit.Half => PeriodKind.Half,
        CalendarUnit.Year => PeriodKind.Year,
        _ => PeriodKind.Range,
    };

    public static PeriodShift Shift(this CalendarUnit unit, int count) => unit switch
    {
        CalendarUnit.Day => new(0, Days: count),
        CalendarUnit.Week => new(0, Days: 7 * count),
        CalendarUnit.Month => new(0, Months: count),
        CalendarUnit.Quarter => new(0, Quarters: count),
        CalendarUnit.Half => new(0, Months: 6 * count),
        CalendarUnit.Year => new(count),
        CalendarUnit.Decade => new(10 * count),
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };
}
