using Extractor.Recognition.Periods;

namespace Extractor.Claims;

/// <summary>Tells what a change is measured against: the year, quarter or month before, or something else.</summary>
internal static class BasisChooser
{
    public static Basis Choose(SentenceLayout layout, Reading reading)
    {
        if (reading.Entry is { Price: true } || reading.Entry is { Time: MetricTime.Day })
            return Basis.Other;
        if (reading.Rule == "stock-move" || reading.Rule == "index-move")
            return Basis.Other;
        if (ComparedPeriod(layout, reading) is { To: { } before } other && reading.To is { } end)
            return BasisOf(other, before, end);
        if (Comparison(layout, reading)?.Shift is { } shift)
            return shift switch { { Years: not 0 } => Basis.Year, { Quarters: not 0 } => Basis.Quarter, { Months: not 0 } => Basis.Month, _ => Basis.Other };
        return reading.From is { } from && reading.To is { } to && to.DayNumber - from.DayNumber >= 27 ? Basis.Year : Basis.Other;
    }

    /// <summary>“3% from the second quarter”, “9% fewer than in August 2019”: the period named right behind the change.</summary>
    private static PeriodMention? ComparedPeriod(SentenceLayout layout, Reading reading)
    {
        var prior = -1;
        for (var i = reading.Quantity.End; i < Math.Min(reading.Quantity.End + 8, layout.End); i++)
        {
            if (layout.Quantity(i) is not null || layout.Char(i) is ',' or ';')
                return null;
            if (prior >= 0 && layout.Period(i) is { } period)
                return period.Shift is null ? period : null;
            if (layout.Cue(i).Is(CueKinds.Prior))
                prior = i;
        }
        return null;
    }

    private static Basis BasisOf(PeriodMention other, DateOnly before, DateOnly end)
    {
        if (other.Kind == PeriodKind.Year || end.Month == before.Month)
            return end.Year - before.Year == 1 ? Basis.Year : Basis.Other;
        return (other.Kind, ((end.Year - before.Year) * 12) + end.Month - before.Month) switch
        {
            (PeriodKind.Quarter, 3) => Basis.Quarter,
            (PeriodKind.Month, 1) => Basis.Month,
            _ => Basis.Other,
        };
    }

    /// <summary>The nearest period of comparison in the clause; one before the number counts as thrice as far.</summary>
    private static PeriodMention? Comparison(SentenceLayout layout, Reading reading)
    {
        PeriodMention? nearest = null;
        var least = int.MaxValue;
        foreach (var period in layout.Periods)
        {
            if (!period.Comparison || period.First < reading.Clause.First || period.First >= reading.Clause.End)
                continue;
            var distance = period.First >= reading.Quantity.End ? period.First - reading.Quantity.End : (reading.Quantity.First - period.End) * 3;
            if (distance < least)
                (nearest, least) = (period, distance);
        }
        return nearest;
    }
}
