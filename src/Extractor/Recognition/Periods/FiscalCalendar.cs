namespace Extractor.Recognition.Periods;

/// <summary>The business year that an article speaks of; the calendar year unless the article says otherwise.</summary>
/// <param name="EndMonth">The month in which it ends, 12 for the calendar year.</param>
/// <param name="Stated">The article says so.</param>
internal readonly record struct FiscalCalendar(int EndMonth, bool Stated)
{
    public static readonly FiscalCalendar Default = new(12, false);

    /// <summary>
    /// The year of that name: by custom the one in which it ends, but with an end in January or February, as
    /// retailers have it, the one in which it starts.
    /// </summary>
    public CalendarSpan Year(int name) => CalendarSpan.Months(FirstCalendarYear(name), EndMonth % 12 + 1, 12);

    public CalendarSpan Part(int name, int firstMonth, int months) => CalendarSpan.Months(FirstCalendarYear(name), (EndMonth % 12) + firstMonth, months);

    /// <summary>“1986/87”: the year that ends in the second of the two.</summary>
    /// <remarks>Where the article does not say when, April to March, the commonest split year.</remarks>
    public CalendarSpan Split(int second)
    {
        var end = Stated && EndMonth != 12 ? EndMonth : 3;
        return CalendarSpan.Months(second - 1, end + 1, 12);
    }

    public int NameAt(DateOnly day)
    {
        var name = day.Year;
        if (Year(name).From > day)
            return name - 1;
        return Year(name).To < day ? name + 1 : name;
    }

    private int FirstCalendarYear(int name) => EndMonth is 12 or < 3 ? name : name - 1;
}
