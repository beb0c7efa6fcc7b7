using Extractor.Recognition.Companies;
using Extractor.Recognition.Periods;

namespace Extractor.Claims;

/// <summary>
/// “From 2016 to 2020 sales were 1, 2, 3, 4 and 5, respectively”; “A, B and C sold 1, 2 and 3, respectively”: one pair for
/// each number, by years or by owners, wherever the counts agree.
/// </summary>
internal sealed class RespectivelyReader
{
    /// <summary>Pairs the readings of a sentence; leaves them alone where nothing has their count.</summary>
    public void Pair(SentenceLayout layout, IReadOnlyList<Reading> readings)
    {
        if (readings.Count > 1 && Marker(layout) is >= 0 and var marker && Run(layout, readings, marker) is { Count: > 1 } run)
            Pair(layout, run);
    }

    private static void Pair(SentenceLayout layout, List<Reading> run)
    {
        if (Years(layout, run.Count) is { } years)
            ForEach(run, (reading, i) => SetYear(reading, years[i]));
        else if (Periods(layout, run.Count) is { } periods)
            ForEach(run, (reading, i) => SetPeriod(reading, periods[i]));
        else if (Owners(layout, run) is { } owners)
            ForEach(run, (reading, i) => SetOwner(reading, owners[i]));
        foreach (var reading in run)
        {
            reading.Unit ??= run[^1].Unit;
            (reading.Role, reading.Direction) = (run[0].Role, run[0].Direction);
            (reading.Metric, reading.Entry, reading.MetricName) = (run[0].Metric, run[0].Entry, run[0].MetricName);
            reading.Rule = "respectively";
        }
    }

    private static int Marker(SentenceLayout layout)
    {
        for (var i = layout.End - 1; i >= layout.First; i--)
        {
            if (layout.Is(i, layout.Words.Respectively))
                return i;
        }
        return -1;
    }

    /// <summary>The numbers before the marker that are joined by commas and “and” only.</summary>
    private static List<Reading> Run(SentenceLayout layout, IReadOnlyList<Reading> readings, int marker)
    {
        List<Reading> run = [];
        for (var i = readings.Count - 1; i >= 0; i--)
        {
            var reading = readings[i];
            if (reading.Quantity.First > marker)
                continue;
            if (run.Count > 0 && !OnlyJoined(layout, reading.Quantity.End, run[0].Quantity.First))
                break;
            run.Insert(0, reading);
        }
        return run;
    }

    private static bool OnlyJoined(SentenceLayout layout, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (layout.Char(i) != ',' && !layout.Is(i, layout.Words.And) && !layout.Is(i, layout.Words.Fillers) && !layout.Is(i, layout.Words.To))
                return false;
        }
        return true;
    }

    private static List<int>? Years(SentenceLayout layout, int count)
    {
        foreach (var period in layout.Periods)
        {
            if (period is { From: { Month: 1, Day: 1 } from, To: { Month: 12, Day: 31 } to } && to.Year - from.Year + 1 == count)
                return [.. Enumerable.Range(from.Year, count)];
        }
        return null;
    }

    private static List<PeriodMention>? Periods(SentenceLayout layout, int count)
    {
        var periods = layout.Periods.Where(p => !p.Comparison && p.To is not null).ToList();
        return periods.Count == count ? periods : null;
    }

    private static List<EntityMention>? Owners(SentenceLayout layout, List<Reading> run)
    {
        var owners = layout.Entities.Where(e => e.Kind is EntityKind.Company or EntityKind.Market or EntityKind.Product or EntityKind.Group && e.Resolution != EntityResolution.Anaphor).ToList();
        return owners.Count == run.Count ? owners : null;
    }

    private static void ForEach(List<Reading> run, Action<Reading, int> set)
    {
        for (var i = 0; i < run.Count; i++)
            set(run[i], i);
    }

    private static void SetYear(Reading reading, int year)
    {
        (reading.From, reading.To) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        reading.Why.Add($"“respectively” pairs it with {year}");
    }

    private static void SetPeriod(Reading reading, PeriodMention period)
    {
        (reading.Period, reading.From, reading.To) = (period, period.From, period.To);
        reading.Why.Add($"“respectively” pairs it with its period: {period.Why}");
    }

    private static void SetOwner(Reading reading, EntityMention owner)
    {
        reading.Subject = owner;
        reading.Why.Add($"“respectively” pairs it with {owner.Name}");
    }
}
