namespace Extractor.Recognition.Periods;

/// <summary>A stretch of whole days, both ends inclusive.</summary>
internal readonly record struct CalendarSpan(DateOnly From, DateOnly To)
{
    public static CalendarSpan Day(DateOnly day) => new(day, day);

    /// <summary>Whole months from the first day of a month on; <paramref name="month"/> may lie outside 1 to 12.</summary>
    public static CalendarSpan Months(int year, int month, int count)
    {
        var from = new DateOnly(year, 1, 1).AddMonths(month - 1);
        return new(from, from.AddMonths(count).AddDays(-1));
    }

    public static CalendarSpan Year(int year) => Months(year, 1, 12);

    /// <summary>Monday to Sunday around a day.</summary>
    public static CalendarSpan Week(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new(monday, monday.AddDays(6));
    }

    /// <summary>Spring (1) is March to May; winter (4) starts in December of the year that names it.</summary>
    public static CalendarSpan Season(int year, int season) => Months(year, season * 3, 3);

    /// <summary>Moves both ends; ends of months stay ends of months.</summary>
    public CalendarSpan Move(PeriodShift shift)
    {
        var months = (shift.Years * 12) + (shift.Quarters * 3) + shift.Months;
        return new(Move(From, months, false).AddDays(shift.Days), Move(To, months, From != To || To.Day > 27).AddDays(shift.Days));
    }

    private static DateOnly Move(DateOnly day, int months, bool keepEnd)
    {
        var moved = day.AddMonths(months);
        return keepEnd && months != 0 && IsMonthEnd(day) ? MonthEnd(moved) : moved;
    }

    public static bool IsMonthEnd(DateOnly day) => day.AddDays(1).Day == 1;

    public static DateOnly MonthEnd(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
