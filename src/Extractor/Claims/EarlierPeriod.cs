using Extractor.Recognition.Periods;

namespace Extractor.Claims;

/// <summary>The period of a figure that another one is compared with.</summary>
internal static class EarlierPeriod
{
    public static void Set(SentenceLayout layout, Reading reading, Reading? frame)
    {
        if (reading.Entry is { Name: "price target" })
        {
            reading.Why.Add("the text does not tell when the earlier target was set");
            return;
        }
        if (frame is not null && reading.Attached is null && (reading.Modality != Modality.Reported || frame.Subject?.Entity != reading.Subject?.Entity))
        {
            PeriodWriter.Copy(reading, frame);
            return;
        }
        if (frame is not null && reading.Attached is null && (IsElsewhere(layout, reading) || IsRestated(layout, reading)))
        {
            PeriodWriter.Copy(reading, frame);
            return;
        }
        var named = reading.Attached ?? Compared(layout, reading) ?? NamedPeriod.Behind(layout, reading, stopAtPrior: false);
        if (named is not null && IsMoved(layout, named, frame) is { } back)
        {
            (reading.Period, reading.From, reading.To) = (named, PeriodWriter.Move(named.From, back, false), PeriodWriter.Move(named.To, back, true));
            reading.Why.Add(layout.Period(named.End)!.Why);
            return;
        }
        if (named is { Anchor: not PeriodAnchor.Clause, Comparison: false } or { Anchor: PeriodAnchor.Publication } && !(named.Kind == PeriodKind.Year && IsWithinYear(frame)))
        {
            PeriodWriter.Take(layout, reading, named, frame);
            return;
        }
        if (named?.Shift is not null && reading.Base is { Role: Role.PriorLevel, To: not null } earlier)
            frame = earlier;
        if (frame?.To is not { } to)
        {
            if (named is not null)
                PeriodWriter.Take(layout, reading, named, frame);
            return;
        }
        reading.Period = named;
        if (named is null && (reading.Entry is { Time: MetricTime.Day } || frame.From == to && reading.Entry is { Name: "interest rate" }))
        {
            PeriodWriter.At(reading, DayBefore(to), "a price is compared with that of the trading day before");
            return;
        }
        var shift = named?.Shift ?? (named is { Kind: PeriodKind.Year, To: { } year } ? new PeriodShift(year.Year - to.Year) : new PeriodShift(-1));
        (reading.From, reading.To) = (PeriodWriter.Move(frame.From, shift, false), PeriodWriter.Move(frame.To, shift, true));
        reading.Why.Add(named is null ? "no period is named for it: taken as a year before the one it is compared with" : named.Why);
        if (named is null)
            reading.Evidence.Add("period-assumed");
    }

    /// <summary>“against the 63 cents it first reported”: an earlier figure for the same time.</summary>
    private static bool IsRestated(SentenceLayout layout, Reading reading)
    {
        for (var i = reading.Quantity.End; i < Math.Min(reading.Quantity.End + 3, layout.End); i++)
        {
            if (layout.Is(i, layout.Words.Originally) && layout.Is(i + 1, layout.Words.Achieved))
                return true;
        }
        return false;
    }

    /// <summary>“compared with 2% outside it”, “against $3 million for Solvik”: another place or company at the same time.</summary>
    private static bool IsElsewhere(SentenceLayout layout, Reading reading)
    {
        var next = reading.Quantity.End;
        if (!layout.Is(next, layout.Words.Elsewheres) || layout.Period(next) is not null || layout.Period(next + 1) is not null || layout.Period(next + 2) is not null)
            return false;
        return layout.Entity(next + 1) is not null || layout.Entity(next + 2) is not null || layout.Is(next + 1, layout.Words.Pronouns) || layout.Is(next + 1, layout.Words.OthersCompared);
    }

    /// <summary>“in the first quarter a year ago”, in a sentence on this year's.</summary>
    private static PeriodShift? IsMoved(SentenceLayout layout, PeriodMention named, Reading? frame) =>
        named is { Comparison: false, To.Year: var year } && layout.Period(named.End) is { Comparison: true, Shift: { } back } && (frame?.To is not { } told || told.Year <= year) ? back : null;

    private static DateOnly DayBefore(DateOnly day) => day.AddDays(day.DayOfWeek switch { DayOfWeek.Monday => -3, DayOfWeek.Sunday => -2, _ => -1 });

    private static bool IsWithinYear(Reading? frame) => frame is { From: { } from, To: { } to } && to.DayNumber - from.DayNumber < 360;

    /// <summary>“a year earlier”, “the same period last year” behind the number.</summary>
    private static PeriodMention? Compared(SentenceLayout layout, Reading reading)
    {
        for (var i = reading.Quantity.End; i < Math.Min(reading.Clause.End, reading.Quantity.End + 10); i++)
        {
            if (layout.Period(i) is { } period)
                return period;
            if (layout.Quantity(i) is not null)
                return null;
        }
        for (var i = reading.Quantity.First - 1; i >= Math.Max(reading.Clause.First, reading.Quantity.First - 6); i--)
        {
            if (layout.Period(i) is { Comparison: true } period)
                return period;
        }
        return null;
    }
}
