using Extractor.Recognition.Periods;

namespace Extractor.Claims;

/// <summary>Gives a reading its dates, with the reason.</summary>
internal static class PeriodWriter
{
    public static void Take(SentenceLayout layout, Reading reading, PeriodMention period, Reading? frame)
    {
        reading.Period = period;
        (reading.From, reading.To) = (period.From, period.To);
        if (period.Anchor == PeriodAnchor.Absolute && layout.Is(reading.Clause.First, layout.Words.When) && layout.Is(period.First, layout.Words.Since) && period.From is { } since)
            reading.To = new DateOnly(since.Year, 12, 31);
        if (period is { Shift: { } shift } && frame?.To is not null)
            (reading.From, reading.To) = (Move(frame.From, shift, false), Move(frame.To, shift, true));
        reading.Why.Add(period.Why);
        reading.Evidence.Add(reading.Role == Role.PriorLevel ? "period-prior" : "period-named");
        if (period.Anchor == PeriodAnchor.InferredYear)
            reading.Evidence.Add("period-year-inferred");
    }

    public static void Copy(Reading reading, Reading other)
    {
        (reading.Period, reading.From, reading.To, reading.IsEarlier) = (other.Period, other.From, other.To, other.IsEarlier);
        reading.Why.Add("same period as the number before it");
        reading.Evidence.Add(reading.IsTwin ? "period-twin" : "period-same");
    }

    public static void At(Reading reading, DateOnly? date, string why)
    {
        (reading.From, reading.To) = (date, date);
        reading.Why.Add(why);
        reading.Evidence.Add("period-day");
    }

    /// <summary>Moves a day by calendar units; the last day of a month stays the last.</summary>
    public static DateOnly? Move(DateOnly? date, PeriodShift shift, bool end)
    {
        if (date is not { } day)
            return null;
        var last = end && day.AddDays(1).Day == 1;
        var moved = day.AddYears(shift.Years).AddMonths((shift.Quarters * 3) + shift.Months).AddDays(shift.Days);
        return last && shift.Days == 0 ? new DateOnly(moved.Year, moved.Month, DateTime.DaysInMonth(moved.Year, moved.Month)) : moved;
    }
}
